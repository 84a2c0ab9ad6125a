-- What a harvested catalogue holds and cannot be read, with the reason. It leaves the list when it can be read, or is no longer there.
CREATE TABLE harvest_quarantine (
    source TEXT NOT NULL, identifier TEXT NOT NULL, reason TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (source, identifier)) WITHOUT ROWID;
