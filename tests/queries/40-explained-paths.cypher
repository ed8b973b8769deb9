MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
UNWIND range(0, size($p0) - 1) AS k
RETURN [null, $p0[k].direction, [$p0[k],
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].from
RETURN n1.name },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].to
RETURN n1.name },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p0[k].claim AND c1.recordedTo = 'open'
RETURN [c1.since, c1.until] LIMIT 1 }],
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p0[k].claim AND c1.recordedTo = 'open'
RETURN [c1.id, c1.since] LIMIT 1 }] },
COLLECT {
UNWIND range(0, size($p2) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k]
RETURN [n1.id, n1.name] } }] AS found
