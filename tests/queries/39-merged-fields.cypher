MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:State) WHERE n0.code = $v.p0 AND n0.known
WITH n0
ORDER BY n0.id LIMIT 1
CALL (n0) {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY r1.since IS NULL, r1.since DESC, n1.name, n1.id, r1.claimId
WITH collect([n1, r1]) AS pairs
RETURN [size(pairs), [pair IN pairs[..$v.p2] | [true, [true, pair[1].since, [true, pair[0].name, pair[0].id]]]]] AS l1 }
WITH [true, [l1, null, null], n0.kind] AS row
RETURN collect(row) AS l2 }
RETURN meta.head AS head, l2 AS found

MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:Entity&State) WHERE n0.id = $v.p0 AND n0.known
WITH [true, n0.id, n0.id] AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [null,
COUNT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to }] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [COLLECT {
MATCH (n0)-[r1:SIGNED]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $v.p0
RETURN [true, [true, n1.id]] }, null] AS found
