SELECT output FROM step WHERE item = @item AND asset = @asset AND state = 2 AND token = @token
