DELETE FROM ancestry WHERE asset = @asset
