MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p2[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:SIGNED]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to
WITH DISTINCT n1.id AS id
RETURN id } },
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p3[0] AND s1.known
RETURN
COLLECT {
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to
WITH DISTINCT n1.id AS id
RETURN id } },
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p2[0] AND s1.known
MATCH (s1)<-[r1:SIGNED]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to AND
EXISTS {
MATCH (s2:Entity&(Instrument)) WHERE s2.id = $p3[0] AND s2.known
MATCH (s2)<-[r2:PARTY_TO]-(n1) WHERE n1.known AND r2.from <= $p1 AND $p1 < r2.to
RETURN 1 AS one }
WITH DISTINCT n1
ORDER BY n1.id LIMIT $p0
RETURN [n1.id, [n1.id, n1.name]] },
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p2[0] AND s1.known
MATCH (s1)<-[r1:SIGNED]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to AND NOT
EXISTS {
MATCH (s2:Entity&(Instrument)) WHERE s2.id = $p3[0] AND s2.known
MATCH (s2)<-[r2:PARTY_TO]-(n1) WHERE n1.known AND r2.from <= $p1 AND $p1 < r2.to
RETURN 1 AS one }
WITH DISTINCT n1
ORDER BY n1.id LIMIT $p0
RETURN [n1.id, [n1.id]] },
COLLECT {
MATCH (s1:Entity&(Instrument)) WHERE s1.id = $p3[0] AND s1.known
MATCH (s1)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $p1 AND $p1 < r1.to AND NOT
EXISTS {
MATCH (s2:Entity&(Instrument)) WHERE s2.id = $p2[0] AND s2.known
MATCH (s2)<-[r2:SIGNED]-(n1) WHERE n1.known AND r2.from <= $p1 AND $p1 < r2.to
RETURN 1 AS one }
WITH DISTINCT n1
ORDER BY n1.id LIMIT $p0
RETURN [n1.id, [n1.code]] }] AS found
