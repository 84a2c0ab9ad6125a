-- Edges that share a key with the decision, agree on the date, and mean no other held decision; one for each citing decision.
WITH candidate AS (
  SELECT DISTINCT edge.source, edge.ordinal
  FROM held_key JOIN held ON held.id = held_key.id JOIN edge_key ON edge_key.key = held_key.key
    JOIN edge ON edge.source = edge_key.source AND edge.ordinal = edge_key.ordinal
  WHERE held_key.id = $0 AND edge.source <> $0 AND (edge.date IS NULL OR edge.date = held.date)
), sure AS (
  SELECT candidate.source, candidate.ordinal FROM candidate JOIN edge USING (source, ordinal)
  WHERE (SELECT count(DISTINCT held.id) FROM edge_key JOIN held_key ON held_key.key = edge_key.key JOIN held ON held.id = held_key.id
    WHERE edge_key.source = candidate.source AND edge_key.ordinal = candidate.ordinal AND held.id <> candidate.source
      AND (edge.date IS NULL OR edge.date = held.date)) = 1
), best AS (
  SELECT source, coalesce(min(CASE WHEN treatment > 0 THEN ordinal END), min(ordinal)) AS ordinal FROM sure JOIN edge USING (source, ordinal) GROUP BY source
)
SELECT edge.source, edge.canonical, edge.kind, $0, edge.start, edge.length, edge.times, edge.treatment, count(*) OVER ()
FROM best JOIN edge USING (source, ordinal) JOIN held ON held.id = edge.source
ORDER BY held.date DESC, edge.source LIMIT $2 OFFSET $1;
