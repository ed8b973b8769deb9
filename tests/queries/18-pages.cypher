MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (n1:State) WHERE n1.name IS NOT NULL
WITH n1
ORDER BY CASE WHEN n1.name__from IS NULL THEN coalesce(n1.name__order, n1.name) ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p0 AND $p0 < n1.name__to[at] | n1.name__orders[at]]), n1.name__otherwiseOrder) END, n1.id LIMIT $p1
RETURN [[CASE WHEN n1.name__from IS NULL THEN n1.name ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p0 AND $p0 < n1.name__to[at] | n1.name__values[at]]), n1.name__otherwise) END, n1.id], [n1.code]] },
COUNT {
MATCH (n1:State) WHERE n1.name IS NOT NULL }, null, null] AS r0
