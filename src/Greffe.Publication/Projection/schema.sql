-- position: last entry followed. anchor and anchor_hash: last publication fact followed, to know the journal again.
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

-- One row for each decision that any fact is about. Standing: 0 absent, 1 published, 2 withdrawn, 3 lifted, 4 barred.
-- A row that is not published keeps court, hash and first day only.
CREATE TABLE IF NOT EXISTS decision (
  id TEXT PRIMARY KEY, standing INTEGER NOT NULL, occurrence INTEGER NOT NULL, published_on TEXT, updated_on TEXT, withdrawn_at TEXT,
  hash TEXT, court TEXT, jurisdiction TEXT, date TEXT, form TEXT, rule TEXT, occultation TEXT, source TEXT, ecli TEXT,
  type TEXT, chamber TEXT, formation TEXT, solution TEXT, levels TEXT, nac TEXT, due_on TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS decision_order ON decision (date, id) WHERE standing = 1;
CREATE INDEX IF NOT EXISTS decision_update ON decision (updated_on, id) WHERE standing = 1;
CREATE INDEX IF NOT EXISTS decision_court ON decision (court, date, id) WHERE standing = 1;
CREATE INDEX IF NOT EXISTS decision_ecli ON decision (ecli) WHERE standing = 1;

CREATE TABLE IF NOT EXISTS number (normal TEXT NOT NULL, court TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (normal, court, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS number_id ON number (id);

-- Every content hash that was ever written for a decision: all of them go with a withdrawal.
CREATE TABLE IF NOT EXISTS version (id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (id, hash)) WITHOUT ROWID;

-- Of decisions that were public and are taken back: what the European crawler needs to forget them. No name is among it.
CREATE TABLE IF NOT EXISTS tombstone (id TEXT PRIMARY KEY, ecli TEXT NOT NULL, court TEXT NOT NULL, date TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
-- Public bytes still to delete.
CREATE TABLE IF NOT EXISTS purge (hash TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS change (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, court TEXT NOT NULL, hash TEXT, nature INTEGER
);
CREATE INDEX IF NOT EXISTS change_at ON change (at);
CREATE INDEX IF NOT EXISTS change_id ON change (id, sequence);
-- Identifier and content of all that is public, in order: what the root hash is made of.
CREATE INDEX IF NOT EXISTS decision_root ON decision (id, hash) WHERE standing = 1;
