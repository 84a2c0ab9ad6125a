-- What of the record a request names (asked) and a grant opens to its holder: names of fields, distributions or ports, separated by a space.
ALTER TABLE catalogue_access ADD COLUMN parts TEXT NOT NULL DEFAULT '';
ALTER TABLE catalogue_access ADD COLUMN opened TEXT NOT NULL DEFAULT '';
