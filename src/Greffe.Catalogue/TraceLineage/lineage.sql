-- Events as they came, each once: its hash is over its canonical form.
CREATE TABLE lineage_events (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, at TEXT NOT NULL, origin TEXT NOT NULL, body TEXT NOT NULL);

-- Jobs, data sets and columns. Marks are tags (JSON object), those of the latest event that had any.
CREATE TABLE lineage_nodes (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, namespace TEXT NOT NULL, name TEXT NOT NULL, field TEXT NOT NULL DEFAULT '',
    marks TEXT NOT NULL DEFAULT '{}', marked TEXT NOT NULL DEFAULT '', platform INTEGER NOT NULL DEFAULT 0, seq INTEGER NOT NULL, UNIQUE (kind, namespace, name, field));
CREATE INDEX lineage_nodes_seq ON lineage_nodes (seq);
CREATE INDEX lineage_nodes_name ON lineage_nodes (name);

-- What one run (or declaration) of an owner said of its flows: part 0 between data sets and jobs, part 1 between columns.
CREATE TABLE lineage_versions (
    owner INTEGER NOT NULL, part INTEGER NOT NULL, version TEXT NOT NULL, state INTEGER NOT NULL, state_at TEXT NOT NULL, at TEXT NOT NULL, flows TEXT,
    PRIMARY KEY (owner, part, version)) WITHOUT ROWID;
CREATE INDEX lineage_versions_at ON lineage_versions (owner, part, state, at);

-- The flows that hold now. A flow that no longer holds stays, gone, so that whoever follows by seq learns it.
CREATE TABLE lineage_edges (
    source INTEGER NOT NULL, target INTEGER NOT NULL, owner INTEGER NOT NULL, signs INTEGER NOT NULL, gone INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (source, target, owner)) WITHOUT ROWID;
CREATE INDEX lineage_edges_seq ON lineage_edges (seq);

CREATE TABLE lineage_counter (seq INTEGER NOT NULL);
INSERT INTO lineage_counter VALUES (0);

-- Which data set of the catalogue lies at a place that flows name.
CREATE INDEX lineage_locations ON catalogue_records (body ->> '$.values.location[0]');
