MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [CASE WHEN n0.name__from IS NULL THEN n0.name ELSE [n0.name__from, n0.name__to, n0.name__values, n0.name__otherwise] END, [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.name IS NOT NULL AND r1.from <= $p1 AND $p1 < r1.to },
COLLECT {
MATCH (n0)<-[r2:COVERS]-(n2:Document) WHERE r2.relation = 'PARTY_TO' AND n2.name IS NOT NULL
WITH n2, r2
ORDER BY r2.completeThrough__lastDay DESC, n2.id, r2.claimId LIMIT 1
RETURN [null, r2.completeThrough, r2.officialTotal, r2.note, [CASE WHEN n2.name__from IS NULL THEN n2.name ELSE [n2.name__from, n2.name__to, n2.name__values, n2.name__otherwise] END],
COLLECT {
MATCH (c2:Claim) WHERE c2.id = r2.claimId AND c2.recordedTo = 'open'
RETURN [COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p3[c2.subject], c2.subject) AND m4.name IS NOT NULL
RETURN [m4.id] }, c2.method] LIMIT 1 }] }], [null, null]] }, []] } AS r0
