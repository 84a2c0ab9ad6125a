SELECT measure, max(period), sum(figures)::DOUBLE, NULL::DOUBLE, max(source), max(as_of)
FROM summaries GROUP BY measure ORDER BY measure
