SELECT * FROM read_parquet($files)
WHERE measure = $measure
QUALIFY row_number() OVER (PARTITION BY place, kind, matter, grain, period ORDER BY as_of DESC, value DESC NULLS LAST, source) = 1
ORDER BY grain, period, place, kind, matter
