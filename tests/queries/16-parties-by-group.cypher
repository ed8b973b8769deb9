MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [null,
COUNT {
MATCH (s:Entity) WHERE s.id IN $p1
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.name IS NOT NULL AND
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p1 }
RETURN 1 AS one }, [[listed IN [COLLECT {
MATCH (s:Entity) WHERE s.id IN $p1
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.name IS NOT NULL AND
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p1 }
WITH toString(n1.regionalGroup) AS v WHERE v IS NOT NULL
RETURN v
ORDER BY v }] | [COUNT {
MATCH (s:Entity) WHERE s.id IN $p1
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.name IS NOT NULL AND
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p1 }
RETURN 1 AS one }, -1, size(listed), [at IN range(0, size(listed) - 1) WHERE at = 0 OR listed[at] <> listed[at - 1] | [listed[at], at]]]][0]]] AS r0
