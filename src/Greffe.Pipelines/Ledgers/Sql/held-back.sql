SELECT i.name, a.name, s.state, s.partition_id, s.version, s.output, s.reason, s.sentence, s.until_ms, s.attempts, s.partition_id, s.item
FROM step s JOIN item i ON i.id = s.item JOIN asset a ON a.id = s.asset
WHERE s.asset = @asset AND s.state IN (3, 4) AND (s.partition_id > @partition OR (s.partition_id = @partition AND s.item > @item))
ORDER BY s.partition_id, s.item LIMIT 500
