-- What stands in the bulk folder. Disposable: deleting the folder loses nothing, it is made again and gives the same bytes.
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
-- In which court and month each decision stands, to find the files of one that is taken back.
CREATE TABLE IF NOT EXISTS item (id TEXT PRIMARY KEY, partition TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS item_partition ON item (partition);
-- path: under which the public asks. stored: name on disk, which holds the hash, so that a replaced file is never taken for the new one.
CREATE TABLE IF NOT EXISTS file (
  path TEXT PRIMARY KEY, stored TEXT NOT NULL, partition TEXT NOT NULL, format TEXT NOT NULL, media_type TEXT NOT NULL,
  entries INTEGER NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, last_update TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS file_partition ON file (partition);
