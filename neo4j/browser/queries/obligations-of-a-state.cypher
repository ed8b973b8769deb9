// One State's obligations
// The instruments that bind a State today. Change the code: CHN, IND, USA (ISO 3166-1 alpha-3).
WITH 'CHN' AS code, date() AS day
WITH code, duration.inDays(date('1970-01-01'), day).days AS n
MATCH (s:State {code: code})-[r:PARTY_TO]->(i:Instrument)
WHERE r.from <= n < r.to
RETURN s, r, i
