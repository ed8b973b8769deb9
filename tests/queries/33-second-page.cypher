MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:State) WHERE n1.known AND (coalesce(n1.began <= $v.p0, true) AND coalesce(n1.ended + '~' > $v.p0, true)) AND (NOT $v.p2[0] OR (coalesce(n1.regionalGroup > $v.p2[2], $v.p2[2] IS NOT NULL) OR (coalesce(n1.regionalGroup = $v.p2[2], $v.p2[2] IS NULL AND n1.regionalGroup IS NULL) AND (coalesce(n1.name < $v.p2[3], $v.p2[3] IS NOT NULL) OR (coalesce(n1.name = $v.p2[3], $v.p2[3] IS NULL AND n1.name IS NULL) AND n1.id > $v.p2[4])))))
WITH n1
ORDER BY n1.regionalGroup, n1.name IS NULL, n1.name DESC, n1.id LIMIT $v.p3
RETURN [[true, n1.regionalGroup, n1.name, n1.id], [true, null, [true, n1.name, n1.regionalGroup]]] }, null, null] AS found
