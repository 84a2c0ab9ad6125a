INSERT INTO claim (blob, is_secret, sequence, erased) VALUES (@blob, @is_secret, @sequence, @erased)
ON CONFLICT (blob, is_secret) DO UPDATE SET sequence = excluded.sequence, erased = excluded.erased
WHERE excluded.erased <> claim.erased
