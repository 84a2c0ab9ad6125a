UPDATE asset SET version = @version, inputs = @inputs WHERE id = @asset
