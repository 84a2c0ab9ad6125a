INSERT INTO step (item, asset, state, why, partition_id, told) VALUES (@item, @asset, 0, 3, @partition, @told)
ON CONFLICT (item, asset) DO UPDATE
SET told = excluded.told, why = 3, attempts = 0, token = 0, owner = NULL,
    state = CASE WHEN step.state = 0 THEN 0 WHEN step.output IS NULL THEN 1 ELSE 5 END
WHERE step.told IS NULL OR step.told <> excluded.told
