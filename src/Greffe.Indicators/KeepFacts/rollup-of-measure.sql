SELECT measure, place, max(place_label) AS place_label, parent, kind, grain, period, sum(value) AS value,
    max(as_of) AS as_of, min(source) AS source, max(source) AS other_source
FROM read_parquet($file)
GROUP BY measure, place, parent, kind, grain, period
ORDER BY grain, period, place, kind
