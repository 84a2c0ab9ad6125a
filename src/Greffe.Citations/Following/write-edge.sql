INSERT INTO edge (source, ordinal, kind, canonical, base, date, start, length, times, treatment) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9);
