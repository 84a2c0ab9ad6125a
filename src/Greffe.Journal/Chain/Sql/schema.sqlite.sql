CREATE TABLE IF NOT EXISTS entry (
    sequence INTEGER PRIMARY KEY,
    at_ms    BIGINT NOT NULL,
    kind     TEXT   NOT NULL,
    subject  TEXT   NOT NULL,
    key      TEXT   NOT NULL UNIQUE,
    payload  TEXT   NOT NULL,
    previous BLOB   NOT NULL,
    hash     BLOB   NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_by_kind ON entry (kind, sequence);
CREATE INDEX IF NOT EXISTS entry_by_subject ON entry (subject, sequence);
