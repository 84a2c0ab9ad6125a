CREATE TABLE actions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, workstream TEXT NOT NULL, verb TEXT NOT NULL, title TEXT NOT NULL, owner TEXT NOT NULL, entity TEXT NOT NULL,
    due TEXT NOT NULL, state TEXT NOT NULL, indicator TEXT NOT NULL, measure TEXT NOT NULL, unit TEXT NOT NULL, baseline TEXT NOT NULL, target TEXT NOT NULL,
    reached TEXT NOT NULL, is_public INTEGER NOT NULL, public_note TEXT NOT NULL, internal_note TEXT NOT NULL, one_use INTEGER, invented INTEGER NOT NULL,
    version INTEGER NOT NULL);

CREATE TABLE actions_states (
    number INTEGER PRIMARY KEY AUTOINCREMENT, one_action INTEGER NOT NULL REFERENCES actions, state TEXT NOT NULL, public_why TEXT NOT NULL,
    internal_why TEXT NOT NULL, agent TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX actions_states_of ON actions_states (one_action);

-- A link, or the SHA-256 of a file that is kept elsewhere.
CREATE TABLE actions_evidence (
    number INTEGER PRIMARY KEY AUTOINCREMENT, one_action INTEGER NOT NULL REFERENCES actions, label TEXT NOT NULL, address TEXT NOT NULL, sha256 TEXT NOT NULL,
    is_public INTEGER NOT NULL, at TEXT NOT NULL);
CREATE INDEX actions_evidence_of ON actions_evidence (one_action);

-- The register as it was on a day, both faces, for ever.
CREATE TABLE actions_snapshots (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, title TEXT NOT NULL, public_json TEXT NOT NULL, public_sha256 TEXT NOT NULL,
    internal_json TEXT NOT NULL, internal_sha256 TEXT NOT NULL);
CREATE TRIGGER actions_snapshots_stay BEFORE UPDATE ON actions_snapshots BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
CREATE TRIGGER actions_snapshots_remain BEFORE DELETE ON actions_snapshots BEGIN SELECT RAISE(ABORT, 'a snapshot is never removed'); END;
