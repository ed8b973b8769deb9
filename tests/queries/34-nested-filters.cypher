MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true)) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND (f101.id IN $p2 AND coalesce(e101.since < $p3, false) AND NOT coalesce(e101.action = $p4, false)) } AND ((NOT
EXISTS {
MATCH (n1)-[e101:SIGNED]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p5 } AND coalesce(CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END STARTS
WITH $p6, false)) OR (NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND NOT NOT (f101.entryIntoForce IS NULL) } AND $p7 IN coalesce(n1.aliases, [])) OR (coalesce(CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END IN $p8, false) AND (n1.ended IS NULL)))))
WITH n1
ORDER BY CASE WHEN n1.name__from IS NULL THEN coalesce(n1.name__order, n1.name) ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__orders[at]]), n1.name__otherwiseOrder) END, n1.id LIMIT $p9
RETURN [null, [coalesce(n1.name__shown, n1.name), [COLLECT {
MATCH (n1)-[r2:PARTY_TO]->(n2) WHERE n2.known AND r2.from <= $p1 AND $p1 < r2.to AND n2.id IN $p2
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $p10
RETURN [null, [r2.since, r2.action]] }, null]]] },
COUNT {
MATCH (s:Entity) WHERE s.id IN $p2
MATCH (s)<-[:PARTY_TO]-(n1:State)
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true)) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND (f101.id IN $p2 AND coalesce(e101.since < $p3, false) AND NOT coalesce(e101.action = $p4, false)) } AND ((NOT
EXISTS {
MATCH (n1)-[e101:SIGNED]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND f101.id IN $p5 } AND coalesce(CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END STARTS
WITH $p6, false)) OR (NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $p1 AND $p1 < e101.to AND NOT NOT (f101.entryIntoForce IS NULL) } AND $p7 IN coalesce(n1.aliases, [])) OR (coalesce(CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END IN $p8, false) AND (n1.ended IS NULL)))))
RETURN 1 AS one }, null] AS r0
