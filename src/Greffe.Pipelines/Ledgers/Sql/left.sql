SELECT COUNT(*) FROM step WHERE asset = @asset AND state IN (1, 5)
