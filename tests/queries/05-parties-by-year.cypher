MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN [[null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.name IS NOT NULL }, [[listed IN [COLLECT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.name IS NOT NULL
WITH left(r1.since, 4) AS v WHERE v IS NOT NULL
RETURN v
ORDER BY v }] | [COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.name IS NOT NULL }, -1, size(listed), [at IN range(0, size(listed) - 1) WHERE at = 0 OR listed[at] <> listed[at - 1] | [listed[at], at]]]][0]]]] }, []] } AS r0
