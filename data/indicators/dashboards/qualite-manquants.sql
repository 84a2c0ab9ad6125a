SELECT measure, max(period), (count(*) FILTER (WHERE mark IN ('nd', 'secret')))::DOUBLE, count(*)::DOUBLE, max(source), max(as_of)
FROM figures GROUP BY measure ORDER BY measure
