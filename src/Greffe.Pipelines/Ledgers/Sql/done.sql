UPDATE step SET state = 6, version = @version, output = @output, partition_id = @partition,
    reason = NULL, sentence = NULL, until_ms = NULL, attempts = 0, token = 0, owner = NULL
WHERE item = @item AND asset = @asset
