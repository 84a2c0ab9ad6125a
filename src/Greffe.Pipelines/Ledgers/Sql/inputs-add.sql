INSERT INTO input (asset, ordinal, input) VALUES (@asset, @ordinal, @input)
