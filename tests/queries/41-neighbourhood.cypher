MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p0[k]
RETURN [n1.id, n1.kind, CASE WHEN n1.name__from IS NULL THEN n1.name ELSE [n1.name__from, n1.name__to, n1.name__values, n1.name__otherwise] END] } },
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
RETURN [COLLECT {
MATCH (c1)-[v2:EVIDENCE]->(d2:Entity)
WITH v2, d2
ORDER BY v2.position
RETURN [COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p3[d2.id], d2.id) AND m4.name IS NOT NULL
RETURN [m4.id] }] }] LIMIT 1 }] },
COLLECT { UNWIND range(0, size($p4) - 1) AS k
RETURN
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p4[k]
RETURN [n1.id] } }] AS r0, [COLLECT { UNWIND range(0, size($p5) - 1) AS k
RETURN [$p5[k].relation,
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p5[k].from
RETURN [n1.id] },
COLLECT {
MATCH (n1:Entity) WHERE n1.id = $p5[k].to
RETURN [n1.id] }] }] AS r1
