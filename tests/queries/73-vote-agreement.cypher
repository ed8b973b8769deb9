MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
UNWIND range(0, size($p3) - 1) AS k
WITH k WHERE NOT
EXISTS {
MATCH (x:Entity&State) WHERE x.id = $p3[k] AND x.known }
RETURN k
ORDER BY k }, $p3,
COLLECT {
MATCH (n1:RollCall) WHERE n1.known AND coalesce(n1.date + '~' > $p1, false)
WITH n1 LIMIT $p2
RETURN [n1.id, n1.date,
COLLECT {
MATCH (n1)<-[r2:VOTED]-(n2) WHERE n2.known AND r2.recordedTo = 'open' AND ($p4 OR n2.id IN $p3)
RETURN [n2.id, r2.vote, r2.from, r2.claimId] }] },
COLLECT {
MATCH (n1:RollCall) WHERE n1.known AND coalesce(n1.date + '~' > $p1, false)
WITH n1
ORDER BY n1.date, n1.id LIMIT $p5
RETURN [n1.id,
COLLECT {
MATCH (n1)<-[r2:VOTED]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [n2.id, r2.vote, r2.from, r2.claimId] }] }] AS r0
