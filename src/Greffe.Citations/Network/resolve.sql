SELECT CASE WHEN count(DISTINCT held.id) = 1 THEN min(held.id) END
FROM held_key JOIN held ON held.id = held_key.id
WHERE held_key.key IN (SELECT value FROM json_each($0)) AND ($1 IS NULL OR held.date = $1);
