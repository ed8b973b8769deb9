-- DuckDB: duckdb -c ".read examples/space-law.sql", with the files that `spacegov export` writes or, with the extension
-- httpfs, straight from the server: replace 'edges.parquet' by 'http://127.0.0.1:4000/export/edges.parquet?ever=true'.

-- Who was bound by the Moon Agreement on 4 January 2024? First and last day are days on which it counts.
SELECT source_name AS state, since, until
FROM 'edges.parquet'
WHERE relation = 'PARTY_TO' AND target = 'instrument:moon'
  AND (first_day IS NULL OR first_day <= DATE '2024-01-04') AND (last_day IS NULL OR last_day >= DATE '2024-01-04')
ORDER BY since_from;

-- How did the General Assembly vote on outer space, decade by decade?
SELECT (year(since_from) // 10) * 10 AS decade, vote, count(*) AS ballots
FROM 'edges.parquet'
WHERE relation = 'VOTED'
GROUP BY ALL
ORDER BY ALL;

-- What are the words behind it? Evidence joins claims by their id.
SELECT claims.subject, claims.object, evidence.document, evidence.quote
FROM 'claims.parquet' AS claims JOIN 'evidence.parquet' AS evidence USING (claim)
WHERE evidence.quote IS NOT NULL AND claims.predicate = 'CALLS_FOR'
ORDER BY ALL
LIMIT 10;
