UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, why = 2, token = 0, owner = NULL
WHERE asset = @asset AND state IN (2, 3, 4, 6)
