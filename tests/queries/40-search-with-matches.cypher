MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p2) - 1) AS k
MATCH (n0:Entity) WHERE n0.id = $p2[k] AND n0.known
RETURN [k, [CASE WHEN n0:State|Person|Organization|Body|Session|AgendaItem|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [0, [n0.kind, n0.id, coalesce(n0.name__shown, n0.name)]] WHEN n0:Instrument THEN [1, [n0.kind, n0.id, coalesce(n0.name__shown, n0.name), n0.symbol, [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.from <= $p0 AND $p0 < r1.to }]]] END]] } AS r0
