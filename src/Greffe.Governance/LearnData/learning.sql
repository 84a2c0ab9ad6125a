CREATE TABLE governance_assessments (
    agent TEXT NOT NULL, path TEXT NOT NULL, score INTEGER NOT NULL, questions INTEGER NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL,
    PRIMARY KEY (agent, path)) WITHOUT ROWID;
