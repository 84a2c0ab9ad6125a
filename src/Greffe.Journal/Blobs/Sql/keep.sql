INSERT INTO place (address, segment, start, length) VALUES (@address, @segment, @start, @length)
ON CONFLICT (address) DO NOTHING
