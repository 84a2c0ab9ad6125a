INSERT INTO step (item, asset, state, why, partition_id)
SELECT @item, @asset, CASE WHEN @ready = 1 THEN 1 ELSE 0 END, 0, @partition
WHERE TRUE
ON CONFLICT (item, asset) DO UPDATE
SET state = CASE WHEN @ready = 0 THEN 0 WHEN step.output IS NULL THEN 1 ELSE 5 END,
    why = CASE WHEN step.output IS NULL THEN step.why ELSE 1 END,
    partition_id = excluded.partition_id, attempts = 0, token = 0, owner = NULL
