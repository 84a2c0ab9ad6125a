-- Who is told of changes. standing: 0 not verified yet, 1 active, 2 ended by the subscriber (410).
CREATE TABLE IF NOT EXISTS subscription (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, secret TEXT NOT NULL, access_hash TEXT NOT NULL, kinds TEXT NOT NULL, created_at TEXT NOT NULL,
  standing INTEGER NOT NULL, position INTEGER NOT NULL
) WITHOUT ROWID;
-- One row for each message; what it says is read from the feed when it is sent. state: 0 waiting, 1 delivered, 2 dead letter.
CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, subscription TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, state INTEGER NOT NULL,
  attempts INTEGER NOT NULL, next_at TEXT NOT NULL, outcome TEXT, tried_at TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS message_due ON message (subscription, state, first);
