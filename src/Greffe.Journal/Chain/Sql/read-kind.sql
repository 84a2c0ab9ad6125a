SELECT * FROM (
SELECT sequence, at_ms, kind, subject, key, payload, previous, hash FROM entry
WHERE kind = @kind AND sequence > @after ORDER BY sequence LIMIT @limit
) AS one_kind
