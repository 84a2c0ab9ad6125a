SELECT a.name, CASE WHEN s.state = 0 AND s.output IS NULL THEN 1 WHEN s.state = 0 THEN 5 ELSE s.state END AS shown, COUNT(*)
FROM step s JOIN asset a ON a.id = s.asset GROUP BY a.name, shown ORDER BY a.name, shown
