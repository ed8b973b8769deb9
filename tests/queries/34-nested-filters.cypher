MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (s:Entity) WHERE s.id IN $v.p0 AND s.known
MATCH (s)<-[e:PARTY_TO]-(n1:State) WHERE e.from <= $v.p1 AND $v.p1 < e.to
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $v.p2, true) AND coalesce(n1.ended + '~' > $v.p2, true)) AND (EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $v.p1 AND $v.p1 < e101.to AND (f101.id IN $v.p0 AND coalesce(e101.since < $v.p3, false) AND NOT coalesce(e101.action = $v.p4, false)) } AND ((NOT
EXISTS {
MATCH (n1)-[e101:SIGNED]->(f101) WHERE f101.known AND e101.from <= $v.p1 AND $v.p1 < e101.to AND f101.id IN $v.p5 } AND coalesce(n1.name STARTS
WITH $v.p6, false)) OR (NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $v.p1 AND $v.p1 < e101.to AND NOT NOT (f101.entryIntoForce IS NULL) } AND $v.p7 IN coalesce(n1.aliases, [])) OR (coalesce(n1.name IN $v.p8, false) AND (n1.ended IS NULL)))))
WITH n1
ORDER BY n1.name, n1.id
WITH collect(n1) AS n1s
RETURN [size(n1s),
COLLECT {
UNWIND range(0, size(n1s) - 1) AS at
WITH at LIMIT $v.p9
WITH n1s[at] AS n1
RETURN [true, [true, n1.name, [COLLECT {
MATCH (n1)-[r2:PARTY_TO]->(n2) WHERE n2.known AND r2.from <= $v.p1 AND $v.p1 < r2.to AND n2.id IN $v.p0
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $v.p10
RETURN [true, [true, r2.since, r2.action]] }, null]]] }] AS l1 }
RETURN meta.head AS head, [l1, null, null] AS found
