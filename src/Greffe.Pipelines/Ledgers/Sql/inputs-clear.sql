DELETE FROM input WHERE asset = @asset
