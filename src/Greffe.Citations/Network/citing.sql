WITH best AS (
  SELECT source, min(ordinal) AS ordinal FROM edge WHERE canonical = $0 OR base = $0 GROUP BY source
)
SELECT edge.source, edge.canonical, edge.kind, NULL, edge.start, edge.length, edge.times, edge.treatment, count(*) OVER ()
FROM best JOIN edge USING (source, ordinal) JOIN held ON held.id = edge.source
ORDER BY held.date DESC, edge.source LIMIT $2 OFFSET $1;
