MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:Entity&Instrument) WHERE n0.id = $v.p0 AND n0.known
WITH [true, n0.name, n0.id, n0.id] AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to },
COLLECT {
MATCH (n0)<-[r2:COVERS]-(n2:Document) WHERE r2.relation = 'PARTY_TO' AND n2.known AND r2.recordedTo = 'open'
WITH n2, r2
ORDER BY r2.completeThrough__lastDay DESC, n2.id, r2.claimId LIMIT 1
RETURN [true, null, r2.completeThrough, r2.officialTotal, r2.note, [true, n2.name], r2.claimId] }] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [null, null] AS found
