SELECT edge.source, edge.canonical, edge.kind,
  (SELECT CASE WHEN count(DISTINCT held.id) = 1 THEN min(held.id) END
   FROM edge_key JOIN held_key ON held_key.key = edge_key.key JOIN held ON held.id = held_key.id
   WHERE edge_key.source = edge.source AND edge_key.ordinal = edge.ordinal AND held.id <> edge.source AND (edge.date IS NULL OR edge.date = held.date)),
  edge.start, edge.length, edge.times, edge.treatment
FROM edge WHERE edge.source = $0 ORDER BY edge.ordinal LIMIT $2 OFFSET $1;
