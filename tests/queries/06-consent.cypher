MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT {
MATCH (n0:State) WHERE n0.code = $p2 AND n0.known
WITH n0
ORDER BY n0.id LIMIT 1
RETURN [[COLLECT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open' AND n1.id IN $p0
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [r1.since, r1.until, r1.action, r1.claimId]] },
COUNT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open' AND n1.id IN $p0 }, null]] } AS r0
