INSERT INTO erasure (segment, start, length) VALUES (@segment, @start, @length)
