MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
MATCH (n0:Entity) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [k, [[n0.id, CASE WHEN n0.name__from IS NULL THEN n0.name ELSE [n0.name__from, n0.name__to, n0.name__values, n0.name__otherwise] END]]] } AS r0
