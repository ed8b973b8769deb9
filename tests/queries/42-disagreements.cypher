MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true AND c.predicate IN $p0 AND c.subject IN $p1
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p2
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [null, [COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p3[c.subject], c.subject) AND m2.name IS NOT NULL
RETURN [CASE WHEN m2.name__from IS NULL THEN m2.name ELSE [m2.name__from, m2.name__to, m2.name__values, m2.name__otherwise] END] }, CASE WHEN c.object IS NULL THEN null ELSE
COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p3[c.object], c.object) AND m2.name IS NOT NULL
RETURN [CASE WHEN m2.name__from IS NULL THEN m2.name ELSE [m2.name__from, m2.name__to, m2.name__values, m2.name__otherwise] END] } END, c.since, c.rank, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open'),
COLLECT {
MATCH (c)-[v1:EVIDENCE]->(d1:Entity)
WITH v1, d1
ORDER BY v1.position
RETURN [COLLECT {
MATCH (m3:Entity) WHERE m3.id = coalesce($p3[d1.id], d1.id) AND m3.name IS NOT NULL
RETURN [CASE WHEN m3.name__from IS NULL THEN m3.name ELSE [m3.name__from, m3.name__to, m3.name__values, m3.name__otherwise] END] }] }],
COLLECT {
MATCH (o:Claim) WHERE o.id IN c.disputedBy AND o.recordedTo = 'open'
WITH o
ORDER BY o.strength
RETURN [o.since, o.rank, any(at IN range(0, size(o.speaksFrom) - 1) WHERE o.speaksTo[at] = 'open'),
COLLECT {
MATCH (o)-[v2:EVIDENCE]->(d2:Entity)
WITH v2, d2
ORDER BY v2.position
RETURN [COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p3[d2.id], d2.id) AND m4.name IS NOT NULL
RETURN [CASE WHEN m4.name__from IS NULL THEN m4.name ELSE [m4.name__from, m4.name__to, m4.name__values, m4.name__otherwise] END] }] }] }]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true AND c.predicate IN $p0 AND c.subject IN $p1
RETURN c }] AS r0, [null,
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true
RETURN c }] AS r1
