DELETE FROM erasure WHERE segment = @segment AND start = @start
