MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n1:State) WHERE n1.known AND (coalesce(n1.began <= $v.p0, true) AND coalesce(n1.ended + '~' > $v.p0, true))
WITH n1
ORDER BY n1.name, n1.id
WITH collect(n1) AS n1s
RETURN [size(n1s),
COLLECT {
UNWIND range(0, size(n1s) - 1) AS at
WITH at LIMIT $v.p2
WITH n1s[at] AS n1
RETURN [[true, n1.name, n1.id], [true, n1.code]] }] AS l1 }
RETURN meta.head AS head, [l1, null, null, null] AS found
