MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p0 AND n1.known
MATCH (n1)<-[r2:PARTY_TO]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, r2.from, r2.to] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p0 AND n1.known
RETURN [true, n1.id] }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p1 AND n1.known
MATCH (n1)<-[r2:PARTY_TO]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, r2.from, r2.to, n2.regionalGroup] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p1 AND n1.known
RETURN [true, n1.id] }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p0 AND n1.known
MATCH (n1)<-[r2:PARTY_TO]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, r2.from, r2.to] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p0 AND n1.known
RETURN [true, n1.id] }] AS found
