SELECT DISTINCT owner FROM step WHERE asset = @asset AND state = 2 AND lease_ms > @now
