// Parties on a day
// Whom a treaty bound on a day. A day earlier, on 2024-01-04, Saudi Arabia is still among them.
// `from` and `to` of a relation count days since 1970; `since` and `until` are the dates as their source writes them.
WITH 'instrument:moon' AS treaty, date('2024-01-05') AS day
WITH treaty, duration.inDays(date('1970-01-01'), day).days AS n
MATCH (i:Entity {id: treaty})<-[r:PARTY_TO]-(s:State)
WHERE r.from <= n < r.to
RETURN i, r, s
