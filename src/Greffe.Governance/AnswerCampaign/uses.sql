CREATE TABLE uses_campaigns (
    number INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, intro TEXT NOT NULL, questions TEXT NOT NULL, entities TEXT NOT NULL,
    opens TEXT NOT NULL, closes TEXT NOT NULL, scorers TEXT NOT NULL, scorer_entities TEXT NOT NULL, scoring_until TEXT NOT NULL, version INTEGER NOT NULL,
    invented INTEGER NOT NULL);

-- What an agent is writing: each save raises the version, and a save of an older version is refused.
CREATE TABLE uses_drafts (
    number INTEGER PRIMARY KEY AUTOINCREMENT, campaign INTEGER NOT NULL REFERENCES uses_campaigns, agent TEXT NOT NULL, version INTEGER NOT NULL,
    kind TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, answers TEXT NOT NULL, updated TEXT NOT NULL, proposed INTEGER REFERENCES uses);
CREATE INDEX uses_drafts_of ON uses_drafts (campaign, agent);

CREATE TABLE uses (
    number INTEGER PRIMARY KEY AUTOINCREMENT, campaign INTEGER NOT NULL REFERENCES uses_campaigns, kind TEXT NOT NULL, title TEXT NOT NULL,
    summary TEXT NOT NULL, answers TEXT NOT NULL, agent TEXT NOT NULL, entity TEXT NOT NULL, state TEXT NOT NULL, merged_into INTEGER REFERENCES uses,
    proposed TEXT NOT NULL);
CREATE INDEX uses_merged ON uses (merged_into);

CREATE TABLE uses_states (
    number INTEGER PRIMARY KEY AUTOINCREMENT, one_use INTEGER NOT NULL REFERENCES uses, state TEXT NOT NULL, why TEXT NOT NULL, agent TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX uses_states_of ON uses_states (one_use);

-- Data that a use needs: a record of the catalogue, or one that is not there yet.
CREATE TABLE uses_needs (
    number INTEGER PRIMARY KEY AUTOINCREMENT, one_use INTEGER NOT NULL REFERENCES uses, dataset TEXT NOT NULL, title TEXT NOT NULL,
    gap TEXT NOT NULL, note TEXT NOT NULL, blocks INTEGER NOT NULL);
CREATE INDEX uses_needs_of ON uses_needs (one_use);

CREATE TABLE uses_grids (version INTEGER PRIMARY KEY, scale INTEGER NOT NULL, criteria TEXT NOT NULL, at TEXT NOT NULL);

CREATE TABLE uses_scores (
    one_use INTEGER NOT NULL REFERENCES uses, grid INTEGER NOT NULL REFERENCES uses_grids, agent TEXT NOT NULL, name TEXT NOT NULL,
    points TEXT NOT NULL, comment TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (one_use, grid, agent)) WITHOUT ROWID;
