CREATE TABLE schema_steps (name TEXT PRIMARY KEY, steps INTEGER NOT NULL) WITHOUT ROWID;

-- Who changed what, when: written in the transaction of the change, copied to the journal afterwards.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, agent TEXT NOT NULL, verb TEXT NOT NULL,
    kind TEXT NOT NULL, id TEXT NOT NULL, fields TEXT NOT NULL);
CREATE INDEX audit_about ON audit (kind, id, seq);

-- Words of every record, for one search over all of them.
CREATE VIRTUAL TABLE found USING fts5 (title, body, kind UNINDEXED, id UNINDEXED, audience UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE found_rows (kind TEXT NOT NULL, id TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
