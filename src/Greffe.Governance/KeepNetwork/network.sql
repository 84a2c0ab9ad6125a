CREATE TABLE governance_entities (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, parent TEXT REFERENCES governance_entities (code), place TEXT NOT NULL,
    seat INTEGER NOT NULL) WITHOUT ROWID; -- seat: 1 when the entity must have a correspondent of its own

CREATE TABLE governance_terms (
    id TEXT PRIMARY KEY, entity TEXT NOT NULL REFERENCES governance_entities (code), agent TEXT NOT NULL, name TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('holder', 'deputy')), started TEXT NOT NULL, ends TEXT NOT NULL, ended TEXT, made_at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX governance_terms_entity ON governance_terms (entity, started);
CREATE INDEX governance_terms_agent ON governance_terms (agent);
