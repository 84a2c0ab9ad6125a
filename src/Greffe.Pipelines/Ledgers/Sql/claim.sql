UPDATE step SET state = 2, token = @token, lease_ms = @lease, owner = @owner WHERE item = @item AND asset = @asset
