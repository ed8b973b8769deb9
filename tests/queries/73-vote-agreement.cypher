MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Entity&(State)) WHERE n1.id IN $v.p0 AND n1.known
RETURN [true, n1.id] },
COLLECT {
MATCH (n1:RollCall) WHERE n1.known AND coalesce(n1.date + '~' > $v.p2, false)
WITH n1 LIMIT $v.p3
RETURN [true, n1.id, n1.date] },
COLLECT {
MATCH (n1:RollCall) WHERE n1.known AND coalesce(n1.date + '~' > $v.p2, false)
WITH n1 LIMIT $v.p3
MATCH (n1)<-[r2:VOTED]-(n2) WHERE n2.known AND r2.recordedTo = 'open' AND ($v.p4 OR n2.id IN $v.p0)
RETURN [true, n1.id, n2.id, r2.vote, r2.from, r2.claimId] },
COLLECT {
MATCH (n1:RollCall) WHERE n1.known AND coalesce(n1.date + '~' > $v.p2, false)
WITH n1
ORDER BY n1.date, n1.id LIMIT $v.p5
MATCH (n1)<-[r2:VOTED]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, n1.id, n2.id, r2.vote, r2.from, r2.claimId] }] AS found
