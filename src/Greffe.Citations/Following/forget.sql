DELETE FROM held WHERE id = $0;
DELETE FROM held_key WHERE id = $0;
DELETE FROM edge_key WHERE source = $0;
DELETE FROM edge WHERE source = $0;
