MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:State) WHERE n0.code = $v.p0 AND n0.known
WITH n0
ORDER BY n0.id LIMIT 1
CALL (n0) {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open' AND n1.id IN $v.p2
WITH n1, r1
ORDER BY n1.id, r1.claimId
WITH collect(n1) AS n1s, collect(r1) AS r1s
RETURN [size(n1s),
COLLECT {
UNWIND range(0, size(n1s) - 1) AS at
WITH at LIMIT $v.p3
WITH n1s[at] AS n1, r1s[at] AS r1
RETURN [null, [r1.since, r1.until, r1.action, r1.claimId]] }] AS l1 }
WITH [[l1, null, null]] AS row
RETURN collect(row) AS l2 }
RETURN meta.head AS head, l2 AS found
