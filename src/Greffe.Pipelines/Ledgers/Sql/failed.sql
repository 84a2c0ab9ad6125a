UPDATE step SET state = 3, version = @version, reason = @reason, sentence = @sentence, until_ms = NULL,
    attempts = CASE WHEN @broke = 1 THEN attempts + 1 ELSE 0 END, token = 0, owner = NULL
WHERE item = @item AND asset = @asset
