MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p0[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open'
RETURN [r1.from, r1.to, null] } } AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p1[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open'
RETURN [r1.from, r1.to, n1.regionalGroup] } } AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p0[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open'
RETURN [r1.from, r1.to, null] } } AS found
