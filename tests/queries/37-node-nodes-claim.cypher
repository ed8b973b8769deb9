MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN CASE WHEN n0:State THEN [0, [n0.kind, n0.id, n0.code, CASE WHEN n0.officialName__from IS NULL THEN n0.officialName ELSE [n0.officialName__from, n0.officialName__to, n0.officialName__values, n0.officialName__otherwise] END, n0.kind, coalesce(n0.aliases, [])]] WHEN n0:Person|Organization|Body|Session|AgendaItem|Instrument|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [1, [n0.kind, n0.id, n0.kind, coalesce(n0.aliases, [])]] END },
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $p0[k] AND c0.recordedTo = 'open'
RETURN [null, c0.id] }] } AS r0,
COLLECT { UNWIND range(0, size($p2) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p2[k] AND n0.name IS NOT NULL
RETURN CASE WHEN n0:State|Person|Organization|Body|Session|AgendaItem|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [0, [n0.id]] WHEN n0:Instrument THEN [1, [n0.id, n0.instrumentKind, n0.adopted]] END },
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $p2[k] AND c0.recordedTo = 'open'
RETURN [c0.id, c0.predicate, c0.value, CASE WHEN c0.object IS NULL THEN null ELSE
COLLECT {
MATCH (m1:Entity) WHERE m1.id = coalesce($p3[c0.object], c0.object) AND m1.name IS NOT NULL
RETURN [m1.id] } END] }] } AS r1,
COLLECT { UNWIND range(0, size($p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p0[k] AND n0.name IS NOT NULL
RETURN CASE WHEN n0:State THEN [0, [CASE WHEN n0.name__from IS NULL THEN n0.name ELSE [n0.name__from, n0.name__to, n0.name__values, n0.name__otherwise] END, n0.code, [null,
COUNT {
MATCH (n0)-[r1:COOPERATES_WITH]-(n1) WHERE n1.name IS NOT NULL AND r1.from <= $p1 AND $p1 < r1.to AND coalesce(n1.kind IN $p4, false) }]]] WHEN n0:Person|Organization|Body|Session|AgendaItem|Instrument|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [1, [CASE WHEN n0.name__from IS NULL THEN n0.name ELSE [n0.name__from, n0.name__to, n0.name__values, n0.name__otherwise] END]] END }, []] } AS r2,
COLLECT { UNWIND range(0, size($p6) - 1) AS k
RETURN [[],
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $p6[k] AND c0.recordedTo = 'open'
RETURN [c0.id,
COLLECT {
MATCH (m1:Entity) WHERE m1.id = coalesce($p3[c0.subject], c0.subject) AND m1.name IS NOT NULL
RETURN [CASE WHEN m1.name__from IS NULL THEN m1.name ELSE [m1.name__from, m1.name__to, m1.name__values, m1.name__otherwise] END] }, c0.predicate, c0.value, c0.since, c0.until, c0.polarity, c0.rank, c0.confidence, any(at IN range(0, size(c0.speaksFrom) - 1) WHERE c0.speaksTo[at] = 'open'),
COLLECT {
MATCH (c0)-[v0:EVIDENCE]->(d0:Entity)
WITH v0, d0
ORDER BY v0.position
RETURN [v0.locator, v0.attested] }] }] } AS r3
