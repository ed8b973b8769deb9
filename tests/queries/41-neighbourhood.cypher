MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
UNWIND range(0, size($p0) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k]
RETURN [n1.id, n1.kind, n1.name] } },
COLLECT {
UNWIND range(0, size($p2) - 1) AS k
RETURN [null, $p2[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k].to
RETURN [n1.id] },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p2[k].claim AND c1.recordedTo = 'open'
RETURN c1.since LIMIT 1 },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p2[k].claim AND c1.recordedTo = 'open'
RETURN c1.until LIMIT 1 }, [$p2[k],
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k].from
RETURN n1.name },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k].to
RETURN n1.name },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p2[k].claim AND c1.recordedTo = 'open'
RETURN [c1.since, c1.until] LIMIT 1 }],
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p2[k].claim AND c1.recordedTo = 'open'
RETURN [c1.evidence] LIMIT 1 }] },
COLLECT {
UNWIND range(0, size($p3) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p3[k]
RETURN [n1.id] } }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
UNWIND range(0, size($p0) - 1) AS k
RETURN [$p0[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].to
RETURN [n1.id] }] }] AS found
