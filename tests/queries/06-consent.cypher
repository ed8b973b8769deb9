MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:State) WHERE n0.code = $v.p0 AND n0.known
WITH n0
ORDER BY n0.id LIMIT 1
CALL (n0) {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open' AND n1.id IN $v.p2
WITH n1, r1
ORDER BY n1.id, r1.claimId
WITH collect([n1, r1]) AS pairs
RETURN [size(pairs), [pair IN pairs[..$v.p3] | [true, [true, pair[1].since, pair[1].until, pair[1].action, pair[1].claimId]]]] AS l1 }
WITH [true, [l1, null, null]] AS row
RETURN collect(row) AS l2 }
RETURN meta.head AS head, l2 AS found
