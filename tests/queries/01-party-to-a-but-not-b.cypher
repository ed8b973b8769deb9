MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(left(n1.began + '-01-01', 10) <= $p0, true) AND coalesce(CASE size(n1.ended) WHEN 10 THEN n1.ended > $p0 ELSE left(n1.ended + CASE size(n1.ended) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p0 END, true) AND true) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p2 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p3 }))
WITH n1
ORDER BY coalesce(n1.code__order, n1.code), n1.id LIMIT $p4
RETURN [null, [n1.code]] },
COUNT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(left(n1.began + '-01-01', 10) <= $p0, true) AND coalesce(CASE size(n1.ended) WHEN 10 THEN n1.ended > $p0 ELSE left(n1.ended + CASE size(n1.ended) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p0 END, true) AND true) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p2 } AND NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p3 }))
RETURN 1 AS one }, null] AS r0
