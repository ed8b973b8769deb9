MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (s:Entity) WHERE s.id IN $v.p0 AND s.known
MATCH (s)<-[e:PARTY_TO]-(n1:State) WHERE e.from <= $v.p1 AND $v.p1 < e.to
WITH DISTINCT n1 WHERE n1.known AND ((coalesce(n1.began <= $v.p2, true) AND coalesce(n1.ended + '~' > $v.p2, true)) AND (NOT
EXISTS {
MATCH (n1)-[e101:PARTY_TO]->(f101) WHERE f101.known AND e101.from <= $v.p1 AND $v.p1 < e101.to AND f101.id IN $v.p3 }))
WITH n1
ORDER BY n1.code, n1.id
WITH collect([n1]) AS pairs
RETURN [size(pairs), [pair IN pairs[..$v.p4] | [true, [true, pair[0].code]]]] AS l1 }
RETURN meta.head AS head, [l1, null, null] AS found
