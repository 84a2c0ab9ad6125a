SELECT measure, max(period), count(*)::DOUBLE, NULL::DOUBLE, max(source), max(as_of)
FROM figures GROUP BY measure ORDER BY measure
