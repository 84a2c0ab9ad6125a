INSERT INTO step (item, asset, state, why, partition_id)
SELECT id, @asset, 1, 0, partition_id FROM item WHERE fact IS NOT NULL
ON CONFLICT (item, asset) DO UPDATE SET state = 1 WHERE step.state = 0
