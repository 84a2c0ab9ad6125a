CREATE TABLE governance_frameworks (version INTEGER PRIMARY KEY, at TEXT NOT NULL, agent TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE governance_skills (
    version INTEGER NOT NULL REFERENCES governance_frameworks (version), code TEXT NOT NULL, family TEXT NOT NULL, title TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (version, code)) WITHOUT ROWID;
CREATE TABLE governance_levels (
    version INTEGER NOT NULL REFERENCES governance_frameworks (version), level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9), title TEXT NOT NULL,
    PRIMARY KEY (version, level)) WITHOUT ROWID;

-- A record is kept only with consent; one that was imported waits for it (consented is null) and is neither shown nor counted until then.
CREATE TABLE governance_people (
    agent TEXT PRIMARY KEY, name TEXT NOT NULL, entity TEXT NOT NULL, place TEXT NOT NULL, contribution TEXT NOT NULL, contact TEXT NOT NULL,
    made TEXT NOT NULL, consented TEXT, shown TEXT, until TEXT NOT NULL) WITHOUT ROWID; -- shown: since when colleagues may see it; until: day of the purge
CREATE TABLE governance_person_skills (
    agent TEXT NOT NULL REFERENCES governance_people (agent) ON DELETE CASCADE, skill TEXT NOT NULL, level INTEGER NOT NULL, version INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('self', 'assessment', 'import')), PRIMARY KEY (agent, skill)) WITHOUT ROWID;
CREATE INDEX governance_person_skills_skill ON governance_person_skills (skill, level);

-- What the public reads: numbers already protected, of one dated picture; never rows of people.
CREATE TABLE governance_pictures (id INTEGER PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL, seq INTEGER NOT NULL, picture TEXT NOT NULL);
