SELECT sequence, at_ms, kind, subject, key, payload, previous, hash FROM entry
WHERE sequence > @after ORDER BY sequence LIMIT @limit
