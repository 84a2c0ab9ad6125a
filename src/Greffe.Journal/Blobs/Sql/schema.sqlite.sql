CREATE TABLE IF NOT EXISTS segment (
    number INTEGER PRIMARY KEY,
    length BIGINT NOT NULL
);
CREATE TABLE IF NOT EXISTS place (
    address BLOB   NOT NULL PRIMARY KEY,
    segment BIGINT NOT NULL,
    start   BIGINT NOT NULL,
    length  BIGINT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS erasure (
    segment BIGINT NOT NULL,
    start   BIGINT NOT NULL,
    length  BIGINT NOT NULL,
    PRIMARY KEY (segment, start)
);
