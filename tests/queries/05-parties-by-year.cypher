MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Instrument) WHERE n0.id = $p0[k] AND n0.known
RETURN [[null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open' }, [[listed IN [COLLECT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH left(r1.since, 4) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0]]]] }, []] } AS r0
