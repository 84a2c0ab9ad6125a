SELECT id, version, inputs FROM asset WHERE name = @name
