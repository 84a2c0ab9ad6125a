CREATE TABLE claim (
    blob      BLOB    NOT NULL,
    is_secret INTEGER NOT NULL,
    sequence  BIGINT  NOT NULL,
    erased    INTEGER NOT NULL,
    PRIMARY KEY (blob, is_secret)
) WITHOUT ROWID;
