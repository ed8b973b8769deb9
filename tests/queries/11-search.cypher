MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p1) - 1) AS k
MATCH (n0:Entity) WHERE n0.id = $p1[k] AND n0.name IS NOT NULL
RETURN [k, [[n0.id, CASE WHEN n0.name__from IS NULL THEN n0.name ELSE coalesce(head([at IN range(0, size(n0.name__from) - 1) WHERE n0.name__from[at] <= $p0 AND $p0 < n0.name__to[at] | n0.name__values[at]]), n0.name__otherwise) END]]] } AS r0
