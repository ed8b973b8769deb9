MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT {
MATCH (n0:State) WHERE n0.code = $p4 AND n0.name IS NOT NULL
WITH n0
ORDER BY n0.id LIMIT 1
RETURN [[COLLECT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.name IS NOT NULL AND n1.id IN $p0
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [r1.since, r1.until, r1.action,
COLLECT {
MATCH (c1:Claim) WHERE c1.id = r1.claimId AND c1.recordedTo = 'open'
RETURN [c1.rank,
COLLECT {
MATCH (c1)-[v2:EVIDENCE]->(d2:Entity)
WITH v2, d2
ORDER BY v2.position
RETURN [COLLECT {
MATCH (m4:Entity) WHERE m4.id = coalesce($p3[d2.id], d2.id) AND m4.name IS NOT NULL
RETURN [m4.id, m4.url] }] }] LIMIT 1 }]] },
COUNT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.name IS NOT NULL AND n1.id IN $p0 }, null]] } AS r0
