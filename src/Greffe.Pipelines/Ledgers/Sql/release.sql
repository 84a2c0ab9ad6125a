UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, token = 0, owner = NULL
WHERE item = @item AND asset = @asset AND state = 2 AND token = @token
