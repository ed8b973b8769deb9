MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $p0 AND c.predicate IN $p1 AND c.object IN $p2
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p3
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [c.since, c.rank,
COLLECT {
MATCH (c)-[v1:EVIDENCE]->(d1:Entity)
WITH v1, d1
ORDER BY v1.position
RETURN [COLLECT {
MATCH (m3:Entity) WHERE m3.id = coalesce($p4[d1.id], d1.id) AND m3.name IS NOT NULL
RETURN [m3.id] }] }]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $p0 AND c.predicate IN $p1 AND c.object IN $p2
RETURN c }] AS r0
