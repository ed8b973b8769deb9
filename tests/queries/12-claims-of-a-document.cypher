MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (d:Entity) WHERE d.id IN $p0
MATCH (d)<-[:EVIDENCE]-(c:Claim)
WITH DISTINCT c WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[:EVIDENCE]->(cited:Entity) WHERE cited.id IN $p0 }
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p1
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p2[c.subject], c.subject) AND m2.name IS NOT NULL
RETURN [m2.id] }, c.predicate, CASE WHEN c.object IS NULL THEN null ELSE
COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p2[c.object], c.object) AND m2.name IS NOT NULL
RETURN [m2.id] } END, c.value,
COLLECT {
MATCH (c)-[v1:EVIDENCE]->(d1:Entity)
WITH v1, d1
ORDER BY v1.position
RETURN [v1.quote,
COLLECT {
MATCH (m3:Entity) WHERE m3.id = coalesce($p2[d1.id], d1.id) AND m3.name IS NOT NULL
RETURN [m3.id] }] }]] },
COUNT {
MATCH (d:Entity) WHERE d.id IN $p0
MATCH (d)<-[:EVIDENCE]-(c:Claim)
WITH DISTINCT c WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[:EVIDENCE]->(cited:Entity) WHERE cited.id IN $p0 }
RETURN c }] AS r0
