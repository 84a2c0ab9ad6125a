INSERT INTO ancestry (asset, ancestor) VALUES (@asset, @ancestor) ON CONFLICT (asset, ancestor) DO NOTHING
