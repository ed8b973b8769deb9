MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k]
RETURN [n1.id, n1.kind, coalesce(n1.name__shown, n1.name)] } },
COLLECT { UNWIND range(0, size($p1) - 1) AS k
RETURN [null, $p1[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p1[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p1[k].to
RETURN [n1.id] },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p1[k].claim AND c1.recordedTo = 'open'
RETURN c1.since LIMIT 1 },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p1[k].claim AND c1.recordedTo = 'open'
RETURN c1.until LIMIT 1 }, [$p1[k],
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p1[k].from
RETURN CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p2 AND $p2 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p1[k].to
RETURN CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p2 AND $p2 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p1[k].claim AND c1.recordedTo = 'open'
RETURN [c1.since, c1.until] LIMIT 1 }],
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p1[k].claim AND c1.recordedTo = 'open'
RETURN [c1.evidence] LIMIT 1 }] },
COLLECT { UNWIND range(0, size($p3) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p3[k]
RETURN [n1.id] } }] AS r0, [COLLECT { UNWIND range(0, size($p4) - 1) AS k
RETURN [$p4[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p4[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p4[k].to
RETURN [n1.id] }] }] AS r1
