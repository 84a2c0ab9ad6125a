UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, why = 4
WHERE asset = @asset AND state = 4 AND until_ms <= @now
