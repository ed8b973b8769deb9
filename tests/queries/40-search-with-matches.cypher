MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, null AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, CASE WHEN n0:State|Person|Organization|Body|Session|AgendaItem|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [0, [true, n0.kind, n0.id, n0.name]] WHEN n0:Instrument THEN [1, [true, n0.kind, n0.id, n0.name, n0.symbol, [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $v.p0 AND $v.p0 < r1.to }]]] END AS found
