UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, why = 6, token = 0, owner = NULL
WHERE asset = @asset AND state = 2 AND (owner = @owner OR lease_ms <= @now)
