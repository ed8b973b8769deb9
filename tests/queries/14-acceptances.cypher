MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [[COLLECT {
MATCH (n0)<-[r1:DECLARED_ACCEPTANCE_OF]-(n1) WHERE n1.name IS NOT NULL
WITH n1, r1
ORDER BY n1.id, n1.id, r1.claimId LIMIT $p1
RETURN [null, [n1.id]] }, null]] }, []] } AS r0
