MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:State) WHERE n1.known AND (coalesce(n1.began <= $v.p0, true) AND coalesce(n1.ended + '~' > $v.p0, true)) AND (NOT $v.p2[0] OR (CASE WHEN $v.p2[2] IS NULL THEN false ELSE coalesce(n1.regionalGroup > $v.p2[2], true) END OR (CASE WHEN $v.p2[2] IS NULL THEN n1.regionalGroup IS NULL ELSE coalesce(n1.regionalGroup = $v.p2[2], false) END AND (CASE WHEN $v.p2[3] IS NULL THEN false ELSE coalesce(n1.name < $v.p2[3], true) END OR (CASE WHEN $v.p2[3] IS NULL THEN n1.name IS NULL ELSE coalesce(n1.name = $v.p2[3], false) END AND (CASE WHEN $v.p2[4] IS NULL THEN false ELSE coalesce(n1.id > $v.p2[4], true) END OR (CASE WHEN $v.p2[4] IS NULL THEN n1.id IS NULL ELSE coalesce(n1.id = $v.p2[4], false) END AND false)))))))
WITH n1
ORDER BY n1.regionalGroup, n1.name IS NULL, n1.name DESC, n1.id LIMIT $v.p3
RETURN [[n1.regionalGroup, n1.name, n1.id], [null, [n1.name, n1.regionalGroup]]] }, null, null] AS found
