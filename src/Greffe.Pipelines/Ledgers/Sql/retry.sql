UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, why = 5
WHERE asset = @asset AND state = 3 AND (@all = 1 OR (attempts > 0 AND attempts < @most))
