INSERT INTO item (name, fact) VALUES (@name, @fact) RETURNING id
