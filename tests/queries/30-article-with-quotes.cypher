MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:Entity&Person) WHERE n0.id = $v.p0 AND n0.known
WITH [true, n0.name, n0.id, n0.id] AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [COLLECT {
MATCH (n0)-[r1:REPRESENTS]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $v.p0
RETURN [true, [true, r1.role, r1.attested, [true, n1.code], r1.claimId]] }, null] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [COLLECT {
MATCH (n0)-[r1:CALLS_FOR]->(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $v.p1
RETURN [true, [true, CASE WHEN n1:Body|Instrument|Programme THEN [0, [true, n1.kind, n1.id]] WHEN n1:Concept THEN [1, [true, n1.kind, n1.id, n1.definition]] END, r1.claimId]] }, null] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [COLLECT {
MATCH (n0)-[r1:OPPOSES]->(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $v.p1
RETURN [true, [true, r1.note, [true, n1.kind, n1.name],
COLLECT {
MATCH (o1:Claim) WHERE o1.id = r1.claimId AND o1.recordedTo = 'open'
MATCH (c1:Claim) WHERE c1.group = o1.group AND c1.recordedTo = 'open' AND coalesce($v.p2[c1.subject], c1.subject) = coalesce($v.p2[o1.subject], o1.subject) AND coalesce($v.p2[c1.object], c1.object) = coalesce($v.p2[o1.object], o1.object) AND c1.spanFrom < o1.spanTo AND o1.spanFrom < c1.spanTo
WITH c1
ORDER BY c1.strength
RETURN [true, c1.rank, c1.method, c1.confidence, c1.evidence] }]] }, null] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [COLLECT {
MATCH (n0)<-[r1:MADE_BY]-(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $v.p1
RETURN [true, [true, n1.name, n1.id, n1.id]] }, null] AS found
