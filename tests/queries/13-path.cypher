MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [$p0[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].to
RETURN [n1.id] },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p0[k].claim AND c1.recordedTo = 'open'
RETURN [COLLECT {
MATCH (c1)-[v2:EVIDENCE]->(d2:Entity)
WITH v2, d2
ORDER BY v2.position
RETURN [COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p2[d2.id], d2.id) AND m4.name IS NOT NULL
RETURN [m4.id] }] }] LIMIT 1 }] },
COLLECT { UNWIND range(0, size($p3) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p3[k]
RETURN [n1.id] } }] AS r0
