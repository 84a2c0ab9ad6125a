SELECT segment, start, length FROM place WHERE address = @address
