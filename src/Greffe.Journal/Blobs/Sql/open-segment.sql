SELECT number, length FROM segment ORDER BY number DESC LIMIT 1
