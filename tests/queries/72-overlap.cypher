MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p1 AND n1.known
MATCH (n1)<-[r2:SIGNED]-(n2) WHERE n2.known AND r2.from <= $v.p0 AND $v.p0 < r2.to
RETURN [true, n2.id] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p1 AND n1.known
RETURN [true, n1.id] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p2 AND n1.known
MATCH (n1)<-[r2:PARTY_TO]-(n2) WHERE n2.known AND r2.from <= $v.p0 AND $v.p0 < r2.to
RETURN [true, n2.id] },
COLLECT {
MATCH (n1:Entity&(Instrument)) WHERE n1.id IN $v.p2 AND n1.known
RETURN [true, n1.id] }] AS found
