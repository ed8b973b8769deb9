MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.known
RETURN [coalesce(n0.name__shown, n0.name), [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to },
COLLECT {
MATCH (n0)<-[r2:COVERS]-(n2:Document) WHERE r2.relation = 'PARTY_TO' AND n2.known AND r2.recordedTo = 'open'
WITH n2, r2
ORDER BY r2.completeThrough__lastDay DESC, n2.id, r2.claimId LIMIT 1
RETURN [null, r2.completeThrough, r2.officialTotal, r2.note, [coalesce(n2.name__shown, n2.name)], r2.claimId] }], [null, null]] }, []] } AS r0
