MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
MATCH (n0:Entity) WHERE n0.id = $p0[k] AND n0.known
RETURN [k, [[n0.id, coalesce(n0.name__shown, n0.name)]]] } AS r0
