CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

-- Every public decision, and the keys by which it may be cited: e: ECLI, n: court and number, d: court and date.
CREATE TABLE IF NOT EXISTS held (id TEXT PRIMARY KEY, date TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS held_key (key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS held_key_id ON held_key (id);

-- What each public decision cites, once for each canonical identifier. Kind: 0 case, 1 statute. Base: without «;al=1» and the like.
-- Date: that of a cited decision, when said.
CREATE TABLE IF NOT EXISTS edge (
  source TEXT NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL, canonical TEXT NOT NULL, base TEXT NOT NULL, date TEXT,
  start INTEGER NOT NULL, length INTEGER NOT NULL, times INTEGER NOT NULL, treatment INTEGER NOT NULL, PRIMARY KEY (source, ordinal)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edge_canonical ON edge (canonical);
CREATE INDEX IF NOT EXISTS edge_base ON edge (base);
CREATE TABLE IF NOT EXISTS edge_key (key TEXT NOT NULL, source TEXT NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (key, source, ordinal)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS edge_key_source ON edge_key (source, ordinal);
