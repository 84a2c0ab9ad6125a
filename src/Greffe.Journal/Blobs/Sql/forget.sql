DELETE FROM place WHERE address = @address
