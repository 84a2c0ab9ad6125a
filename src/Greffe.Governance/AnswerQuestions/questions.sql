CREATE TABLE governance_subjects (code TEXT PRIMARY KEY, title TEXT NOT NULL, entity TEXT, position INTEGER NOT NULL) WITHOUT ROWID;

-- What an asker wrote (text, name, contact) is emptied when the time is over; dates and subject stay for the figures.
CREATE TABLE governance_questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, about TEXT NOT NULL, dataset TEXT NOT NULL,
    text TEXT NOT NULL, name TEXT NOT NULL, contact TEXT NOT NULL, received TEXT NOT NULL, first_due TEXT NOT NULL, close_due TEXT NOT NULL,
    entity TEXT NOT NULL, agent TEXT NOT NULL, answered TEXT, answered_by TEXT, closed TEXT, outcome TEXT, erased TEXT);
CREATE INDEX governance_questions_agent ON governance_questions (agent, closed);
CREATE INDEX governance_questions_closed ON governance_questions (closed, erased);

CREATE TABLE governance_messages (
    id INTEGER PRIMARY KEY, question INTEGER NOT NULL REFERENCES governance_questions (id), kind TEXT NOT NULL CHECK (kind IN ('answer', 'note', 'move')),
    agent TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX governance_messages_question ON governance_messages (question, id);
