UPDATE step SET state = 4, version = @version, reason = @reason, sentence = @sentence, until_ms = @until,
    attempts = 0, token = 0, owner = NULL
WHERE item = @item AND asset = @asset
