INSERT INTO asset (name) VALUES (@name) ON CONFLICT (name) DO NOTHING
