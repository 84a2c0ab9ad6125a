SELECT s.item, i.name, i.fact, s.partition_id, s.told, s.output
FROM step s JOIN item i ON i.id = s.item
WHERE s.asset = @asset AND s.state = @state AND i.fact IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM step u WHERE u.item = s.item AND u.state IN (1, 2, 5)
      AND u.asset IN (SELECT ancestor FROM ancestry WHERE asset = @asset))
  AND NOT EXISTS (
    SELECT 1 FROM input n LEFT JOIN step u ON u.item = s.item AND u.asset = n.input AND u.state = 6
    WHERE n.asset = @asset AND u.item IS NULL)
ORDER BY s.partition_id, s.item LIMIT @limit
