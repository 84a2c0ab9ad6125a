SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1
