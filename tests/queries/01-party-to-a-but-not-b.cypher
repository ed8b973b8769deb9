MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true)) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p2 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p3 }))
WITH n1
ORDER BY coalesce(n1.code__order, n1.code), n1.id LIMIT $p4
RETURN [null, [n1.code]] },
COUNT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true)) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p2 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p3 }))
RETURN 1 AS one }, null] AS r0
