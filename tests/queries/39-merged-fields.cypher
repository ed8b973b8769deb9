MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT {
MATCH (n0:State) WHERE n0.code = $p2 AND n0.known
WITH n0
ORDER BY n0.id LIMIT 1
RETURN [[COLLECT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY coalesce(r1.since__order, r1.since) IS NULL, coalesce(r1.since__order, r1.since) DESC, CASE WHEN n1.name__from IS NULL THEN coalesce(n1.name__order, n1.name) ELSE coalesce(head([at IN range(0, size(n1.name__from) - 1) WHERE n1.name__from[at] <= $p0 AND $p0 < n1.name__to[at] | n1.name__orders[at]]), n1.name__otherwiseOrder) END, n1.id, r1.claimId LIMIT $p1
RETURN [null, [r1.since, [coalesce(n1.name__shown, n1.name), n1.id]]] },
COUNT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.recordedTo = 'open' }, null], n0.kind] } AS r0,
COLLECT { UNWIND range(0, size($p3) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&State) WHERE n0.id = $p3[k] AND n0.known
RETURN [[null,
COUNT {
MATCH (n0)-[r1:PARTY_TO]->(n1) WHERE n1.known AND r1.from <= $p4 AND $p4 < r1.to }], [COLLECT {
MATCH (n0)-[r1:SIGNED]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p5
RETURN [null, [n1.id]] }, null]] }, []] } AS r1
