MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (d:Entity) WHERE d.id IN $v.p0
MATCH (d)<-[:EVIDENCE]-(c:Claim)
WITH DISTINCT c WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[:EVIDENCE]->(cited:Entity) WHERE cited.id IN $v.p0 }
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p1
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.subject, c.predicate, c.object, c.value, c.evidence]] },
COUNT {
MATCH (d:Entity) WHERE d.id IN $v.p0
MATCH (d)<-[:EVIDENCE]-(c:Claim)
WITH DISTINCT c WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[:EVIDENCE]->(cited:Entity) WHERE cited.id IN $v.p0 }
RETURN c }] AS found
