INSERT INTO segment (number, length) VALUES (@number, @length)
ON CONFLICT (number) DO UPDATE SET length = excluded.length
