SELECT measure, max(period), sum(missing)::DOUBLE, sum(figures)::DOUBLE, max(source), max(as_of)
FROM summaries GROUP BY measure ORDER BY measure
