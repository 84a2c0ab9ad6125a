-- What the catalogue describes. The body is JSON: values of fields, own visibilities, ports, editions.
CREATE TABLE catalogue_records (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL, visibility INTEGER NOT NULL,
    body TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL,
    source TEXT, source_id TEXT, source_hash TEXT, UNIQUE (source, source_id));
CREATE INDEX catalogue_kinds ON catalogue_records (kind, id);

CREATE TABLE catalogue_distributions (
    row INTEGER PRIMARY KEY, dataset INTEGER NOT NULL REFERENCES catalogue_records (row) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (dataset, id));

-- Links between records, both ways: fields of type link, ports of products; level says who may see the link.
CREATE TABLE catalogue_links (
    source INTEGER NOT NULL REFERENCES catalogue_records (row) ON DELETE CASCADE, field TEXT NOT NULL, target TEXT NOT NULL, level INTEGER NOT NULL,
    PRIMARY KEY (source, field, target)) WITHOUT ROWID;
CREATE INDEX catalogue_linked ON catalogue_links (target, field, source);

-- Facets of each record, narrow: a process reads them once, then only those whose seq is new. A removed record leaves its row, kind empty.
CREATE TABLE catalogue_facets (row INTEGER PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL, visibility INTEGER NOT NULL, facets TEXT NOT NULL);
CREATE INDEX catalogue_facets_seq ON catalogue_facets (seq);
CREATE TABLE catalogue_counter (seq INTEGER NOT NULL);
INSERT INTO catalogue_counter VALUES (0);

-- Words by who may read them: a reader's query names only the columns of their level.
CREATE VIRTUAL TABLE catalogue_words USING fts5 (
    title, open, inner, closed, content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2');

-- Contracts as their authors wrote them, byte for byte, and what came of running them on data.
CREATE TABLE catalogue_contracts (
    record TEXT NOT NULL REFERENCES catalogue_records (id) ON DELETE CASCADE, version TEXT NOT NULL, bytes BLOB NOT NULL,
    added TEXT NOT NULL, agent TEXT NOT NULL, published TEXT, PRIMARY KEY (record, version));
CREATE TABLE catalogue_tests (
    record TEXT NOT NULL, version TEXT NOT NULL, tab TEXT NOT NULL, at TEXT NOT NULL, agent TEXT NOT NULL, rows INTEGER NOT NULL, passed INTEGER NOT NULL,
    hash TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (record, version, tab, at),
    FOREIGN KEY (record, version) REFERENCES catalogue_contracts (record, version) ON DELETE CASCADE);

-- Who asked to use what is not open, and what was decided. Names are of colleagues; they never enter the journal.
CREATE TABLE catalogue_access (
    id TEXT PRIMARY KEY, record TEXT NOT NULL, agent TEXT NOT NULL, name TEXT NOT NULL, entity TEXT, purpose TEXT NOT NULL, basis TEXT NOT NULL, days INTEGER NOT NULL,
    asked TEXT NOT NULL, state TEXT NOT NULL, decided TEXT, decider TEXT, reason TEXT, expires TEXT);
CREATE INDEX catalogue_access_record ON catalogue_access (record, state);
CREATE INDEX catalogue_access_agent ON catalogue_access (agent, asked);

CREATE TABLE catalogue_messages (
    id TEXT PRIMARY KEY, record TEXT NOT NULL, agent TEXT NOT NULL, name TEXT NOT NULL, entity TEXT, answers INTEGER NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL, hidden TEXT);
CREATE INDEX catalogue_messages_record ON catalogue_messages (record, at);

CREATE TABLE catalogue_reuses (
    id TEXT PRIMARY KEY, record TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, address TEXT NOT NULL, author TEXT NOT NULL,
    agent TEXT NOT NULL, proposed TEXT NOT NULL, state TEXT NOT NULL, decided TEXT, decider TEXT, reason TEXT);
CREATE INDEX catalogue_reuses_record ON catalogue_reuses (record, state);
