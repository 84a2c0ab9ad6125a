SELECT measure, grain, period, count(*) AS figures, count(*) FILTER (WHERE mark IN ('nd', 'secret')) AS missing,
    count(*) FILTER (WHERE value < 0) AS negative, sum(value) FILTER (WHERE place <> 'FR') AS parts,
    max(value) FILTER (WHERE place = 'FR' AND kind = '' AND matter = '') AS stated, max(source) AS source, max(as_of) AS as_of
FROM read_parquet($file)
GROUP BY measure, grain, period
ORDER BY measure, grain, period
