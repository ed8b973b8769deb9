MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (s:Entity) WHERE s.id IN $p1
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.name IS NOT NULL AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p1 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p2 })
WITH n1
ORDER BY coalesce(n1.code__order, n1.code), n1.id LIMIT $p3
RETURN [null, [n1.code]] },
COUNT {
MATCH (s:Entity) WHERE s.id IN $p1
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.name IS NOT NULL AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p1 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.name IS NOT NULL AND e101.from <= $p0 AND $p0 < e101.to AND f101.id IN $p2 })
RETURN 1 AS one }, null] AS r0
