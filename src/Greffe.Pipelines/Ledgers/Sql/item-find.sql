SELECT id, fact, partition_id FROM item WHERE name = @name
