CREATE TABLE IF NOT EXISTS asset (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    version TEXT,
    inputs  TEXT
);
CREATE TABLE IF NOT EXISTS input (
    asset   BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    input   BIGINT NOT NULL,
    PRIMARY KEY (asset, ordinal)
);
CREATE TABLE IF NOT EXISTS ancestry (
    asset    BIGINT NOT NULL,
    ancestor BIGINT NOT NULL,
    PRIMARY KEY (asset, ancestor)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    fact         TEXT,
    partition_id TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS counter (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS step (
    item         BIGINT NOT NULL,
    asset        BIGINT NOT NULL,
    state        BIGINT NOT NULL,
    why          BIGINT NOT NULL,
    partition_id TEXT   NOT NULL,
    attempts     BIGINT NOT NULL DEFAULT 0,
    token        BIGINT NOT NULL DEFAULT 0,
    lease_ms     BIGINT NOT NULL DEFAULT 0,
    owner        TEXT,
    version      TEXT,
    output       TEXT,
    reason       TEXT,
    sentence     TEXT,
    until_ms     BIGINT,
    told         TEXT,
    PRIMARY KEY (item, asset)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS step_work ON step (asset, state, partition_id, item);
