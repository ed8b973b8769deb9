MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [null, $p0[k].direction, [$p0[k],
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].from
RETURN CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k].to
RETURN CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END },
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p0[k].claim AND c1.recordedTo = 'open'
RETURN [c1.since, c1.until] LIMIT 1 }],
COLLECT {
MATCH (c1:Claim) WHERE c1.id = $p0[k].claim AND c1.recordedTo = 'open'
RETURN [c1.id, c1.since] LIMIT 1 }] },
COLLECT { UNWIND range(0, size($p2) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p2[k]
RETURN [n1.id, coalesce(n1.name__shown, n1.name)] } }] AS r0
