MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Person) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [CASE WHEN n0.name__from IS NULL THEN n0.name ELSE [n0.name__from, n0.name__to, n0.name__values, n0.name__otherwise] END, [COLLECT {
MATCH (n0)-[r1:REPRESENTS]->(n1) WHERE n1.name IS NOT NULL
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [r1.role, r1.attested, [n1.code],
COLLECT {
MATCH (c1:Claim) WHERE c1.id = r1.claimId AND c1.recordedTo = 'open'
RETURN [COLLECT {
MATCH (c1)-[v2:EVIDENCE]->(d2:Entity)
WITH v2, d2
ORDER BY v2.position
RETURN [v2.quote, v2.start, v2.end,
COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p3[d2.id], d2.id) AND m4.name IS NOT NULL
RETURN [m4.id] }] }] LIMIT 1 }]] }, null], [COLLECT {
MATCH (n0)<-[r1:MADE_BY]-(n1) WHERE n1.name IS NOT NULL AND r1.from <= $p2 AND $p2 < r1.to
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [CASE WHEN n1.name__from IS NULL THEN n1.name ELSE [n1.name__from, n1.name__to, n1.name__values, n1.name__otherwise] END, [COLLECT {
MATCH (n1)-[r2:CALLS_FOR]->(n2) WHERE n2.name IS NOT NULL AND r2.from <= $p2 AND $p2 < r2.to
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $p1
RETURN [null, [CASE WHEN n2:Body|Instrument|Programme THEN [0, [n2.kind, n2.id]] WHEN n2:Concept THEN [1, [n2.kind, n2.id, n2.definition]] END,
COLLECT {
MATCH (c2:Claim) WHERE c2.id = r2.claimId AND c2.recordedTo = 'open'
RETURN [COLLECT {
MATCH (c2)-[v3:EVIDENCE]->(d3:Entity)
WITH v3, d3
ORDER BY v3.position
RETURN [v3.quote, v3.start, v3.end,
COLLECT {
MATCH (m5:Entity) WHERE m5.id = coalesce($p3[d3.id], d3.id) AND m5.name IS NOT NULL
RETURN [m5.id] }] }] LIMIT 1 }]] }, null], [COLLECT {
MATCH (n1)-[r2:OPPOSES]->(n2) WHERE n2.name IS NOT NULL AND r2.from <= $p2 AND $p2 < r2.to
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $p1
RETURN [null, [r2.note, [n2.kind, CASE WHEN n2.name__from IS NULL THEN n2.name ELSE [n2.name__from, n2.name__to, n2.name__values, n2.name__otherwise] END],
COLLECT {
MATCH (o2:Claim) WHERE o2.id = r2.claimId AND o2.recordedTo = 'open'
MATCH (c2:Claim) WHERE c2.group = o2.group AND c2.recordedTo = 'open' AND coalesce($p3[c2.subject], c2.subject) = coalesce($p3[o2.subject], o2.subject) AND coalesce($p3[c2.object], c2.object) = coalesce($p3[o2.object], o2.object) AND c2.spanFrom < o2.spanTo AND o2.spanFrom < c2.spanTo
WITH c2
ORDER BY c2.strength
RETURN [c2.rank, c2.method, c2.confidence,
COLLECT {
MATCH (c2)-[v3:EVIDENCE]->(d3:Entity)
WITH v3, d3
ORDER BY v3.position
RETURN [v3.quote, v3.start, v3.end,
COLLECT {
MATCH (m5:Entity) WHERE m5.id = coalesce($p3[d3.id], d3.id) AND m5.name IS NOT NULL
RETURN [m5.id] }] }] }]] }, null]]] }, null]] }, []] } AS r0
