MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity&Person) WHERE n0.id = $p0[k] AND n0.known
RETURN [coalesce(n0.name__shown, n0.name), [COLLECT {
MATCH (n0)-[r1:REPRESENTS]->(n1) WHERE n1.known AND r1.recordedTo = 'open'
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [r1.role, r1.attested, [n1.code], r1.claimId]] }, null], [COLLECT {
MATCH (n0)<-[r1:MADE_BY]-(n1) WHERE n1.known AND r1.from <= $p2 AND $p2 < r1.to
WITH n1, r1
ORDER BY n1.id, r1.claimId LIMIT $p1
RETURN [null, [coalesce(n1.name__shown, n1.name), [COLLECT {
MATCH (n1)-[r2:CALLS_FOR]->(n2) WHERE n2.known AND r2.from <= $p2 AND $p2 < r2.to
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $p1
RETURN [null, [CASE WHEN n2:Body|Instrument|Programme THEN [0, [n2.kind, n2.id]] WHEN n2:Concept THEN [1, [n2.kind, n2.id, n2.definition]] END, r2.claimId]] }, null], [COLLECT {
MATCH (n1)-[r2:OPPOSES]->(n2) WHERE n2.known AND r2.from <= $p2 AND $p2 < r2.to
WITH n2, r2
ORDER BY n2.id, r2.claimId LIMIT $p1
RETURN [null, [r2.note, [n2.kind, coalesce(n2.name__shown, n2.name)],
COLLECT {
MATCH (o2:Claim) WHERE o2.id = r2.claimId AND o2.recordedTo = 'open'
MATCH (c2:Claim) WHERE c2.group = o2.group AND c2.recordedTo = 'open' AND coalesce($p3[c2.subject], c2.subject) = coalesce($p3[o2.subject], o2.subject) AND coalesce($p3[c2.object], c2.object) = coalesce($p3[o2.object], o2.object) AND c2.spanFrom < o2.spanTo AND o2.spanFrom < c2.spanTo
WITH c2
ORDER BY c2.strength
RETURN [c2.rank, c2.method, c2.confidence, c2.evidence] }]] }, null]]] }, null]] }, []] } AS r0
