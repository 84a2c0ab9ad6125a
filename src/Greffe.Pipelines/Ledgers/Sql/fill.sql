INSERT INTO step (item, asset, state, why, partition_id)
SELECT i.id, @asset, 1, 0, i.partition_id FROM item i
WHERE (SELECT COUNT(*) FROM input n JOIN step u ON u.item = i.id AND u.asset = n.input AND u.state = 6 WHERE n.asset = @asset)
    = (SELECT COUNT(*) FROM input n WHERE n.asset = @asset)
ON CONFLICT (item, asset) DO UPDATE SET state = CASE WHEN step.output IS NULL THEN 1 ELSE 5 END WHERE step.state = 0
