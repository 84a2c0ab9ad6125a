UPDATE step SET state = CASE WHEN output IS NULL THEN 1 ELSE 5 END, partition_id = @partition
WHERE item = @item AND asset = @asset AND state = 0
