MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (n1:State) WHERE n1.known AND (coalesce(left(n1.began + '-01-01', 10) <= $p0, true) AND coalesce(CASE size(n1.ended) WHEN 10 THEN n1.ended > $p0 ELSE left(n1.ended + CASE size(n1.ended) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p0 END, true) AND true)
WITH n1
ORDER BY CASE WHEN n1.name__from IS NULL THEN coalesce(n1.name__order, n1.name) ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p1 AND $p1 < n1.name__to[at] | n1.name__orders[at]]), n1.name__otherwiseOrder) END, n1.id LIMIT $p2
RETURN [[coalesce(n1.name__shown, n1.name), n1.id], [n1.code]] },
COUNT {
MATCH (n1:State) WHERE n1.known AND (coalesce(left(n1.began + '-01-01', 10) <= $p0, true) AND coalesce(CASE size(n1.ended) WHEN 10 THEN n1.ended > $p0 ELSE left(n1.ended + CASE size(n1.ended) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p0 END, true) AND true) }, null, null] AS r0
