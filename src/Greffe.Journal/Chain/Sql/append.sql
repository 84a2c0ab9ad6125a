INSERT INTO entry (sequence, at_ms, kind, subject, key, payload, previous, hash)
VALUES (@sequence, @at_ms, @kind, @subject, @key, @payload, @previous, @hash)
ON CONFLICT (key) DO NOTHING
