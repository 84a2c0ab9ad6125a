SELECT i.name, a.name, CASE WHEN s.state = 0 AND s.output IS NULL THEN 1 WHEN s.state = 0 THEN 5 ELSE s.state END,
    s.partition_id, s.version, s.output, s.reason, s.sentence, s.until_ms, s.attempts
FROM item i JOIN step s ON s.item = i.id JOIN asset a ON a.id = s.asset
WHERE i.name = @name ORDER BY a.id
