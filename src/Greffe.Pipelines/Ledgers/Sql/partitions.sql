SELECT partition_id, COUNT(*)
FROM step s JOIN asset a ON a.id = s.asset
WHERE a.name = @name AND s.output IS NOT NULL
GROUP BY partition_id
ORDER BY partition_id
