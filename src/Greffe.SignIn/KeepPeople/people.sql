-- Name and mail are here alone and can be erased; the identifier means nothing without the provider.
CREATE TABLE signin_people (id TEXT PRIMARY KEY, name TEXT NOT NULL, mail TEXT, entity TEXT, first_seen TEXT NOT NULL, erased TEXT) WITHOUT ROWID;
CREATE TABLE signin_roles (person TEXT NOT NULL REFERENCES signin_people (id), role TEXT NOT NULL, PRIMARY KEY (person, role)) WITHOUT ROWID;
CREATE INDEX signin_roles_role ON signin_roles (role);

-- The cookie holds a secret, the table its hash: whoever reads the table cannot enter.
CREATE TABLE signin_sessions (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES signin_people (id), means TEXT NOT NULL, started TEXT NOT NULL, ends TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX signin_sessions_person ON signin_sessions (person);
