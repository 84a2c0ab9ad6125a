INSERT INTO step (item, asset, state, why, partition_id) VALUES (@item, @asset, 1, 0, @partition)
ON CONFLICT (item, asset) DO UPDATE
SET state = CASE WHEN step.output IS NULL THEN 1 ELSE 5 END, why = CASE WHEN step.output IS NULL THEN 0 ELSE 1 END,
    attempts = 0, token = 0, owner = NULL
