MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [[null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.name IS NOT NULL AND r1.from <= $p1 AND $p1 < r1.to }]] }, []] } AS r0
