CREATE OR REPLACE TABLE facts (
    measure VARCHAR, place VARCHAR, place_label VARCHAR, parent VARCHAR, kind VARCHAR, matter VARCHAR,
    grain VARCHAR, period DATE, value DOUBLE, mark VARCHAR, source VARCHAR, as_of DATE)
