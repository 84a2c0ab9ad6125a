SELECT count(*) FROM edge WHERE source = $0;
