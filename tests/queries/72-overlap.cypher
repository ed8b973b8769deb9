MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p1[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:SIGNED]-(n1) WHERE n1.known AND r1.from <= $p0 AND $p0 < r1.to
WITH DISTINCT n1.id AS id
RETURN id } },
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p2[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $p0 AND $p0 < r1.to
WITH DISTINCT n1.id AS id
RETURN id } }] AS r0
