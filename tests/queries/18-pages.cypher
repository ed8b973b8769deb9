MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (n1:State) WHERE n1.known AND (coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true))
WITH n1
ORDER BY CASE WHEN n1.name__from IS NULL THEN coalesce(n1.name__order, n1.name) ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__orders[at]]), n1.name__otherwiseOrder) END, n1.id LIMIT $p2
RETURN [[coalesce(n1.name__shown, n1.name), n1.id], [n1.code]] },
COUNT {
MATCH (n1:State) WHERE n1.known AND (coalesce(n1.began <= $p0, true) AND coalesce(n1.ended + '~' > $p0, true)) }, null, null] AS r0
