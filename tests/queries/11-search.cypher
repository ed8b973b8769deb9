MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
UNWIND range(0, size($p1) - 1) AS k
MATCH (n0:Entity) WHERE n0.id = $p1[k] AND n0.known
RETURN [k, [[n0.id, n0.name]]] } AS found
