SELECT measure, grain, period,
    sum(value) FILTER (WHERE place <> 'FR'),
    count(*) FILTER (WHERE value < 0),
    max(value) FILTER (WHERE place = 'FR' AND kind = '' AND matter = '')
FROM read_parquet($files)
GROUP BY measure, grain, period
