CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS decision (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, wire TEXT NOT NULL UNIQUE, jurisdiction TEXT NOT NULL, source TEXT NOT NULL,
  location TEXT, chamber TEXT, formation TEXT, type TEXT, solution TEXT, nac TEXT, particular INTEGER NOT NULL,
  date TEXT NOT NULL, datetime TEXT NOT NULL, updated TEXT NOT NULL, updatedtime TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS decision_by_date ON decision (jurisdiction, date, wire);
CREATE INDEX IF NOT EXISTS decision_by_update ON decision (jurisdiction, updated, wire);
CREATE TABLE IF NOT EXISTS term (kind TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, value, n)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS term_of ON term (n);
CREATE TABLE IF NOT EXISTS history (sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, action TEXT NOT NULL, id TEXT NOT NULL, wire TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS history_by_time ON history (at, sequence);
CREATE INDEX IF NOT EXISTS history_of ON history (id);
