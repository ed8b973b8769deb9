MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
UNWIND range(0, size($v.p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity) WHERE n0.id = $v.p0[k] AND n0.known
RETURN CASE WHEN n0:State THEN [0, [true, n0.kind, n0.id, n0.code, n0.officialName, n0.kind, coalesce(n0.aliases, [])]] WHEN n0:Person|Organization|Body|Session|AgendaItem|Instrument|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [1, [true, n0.kind, n0.id, n0.kind, coalesce(n0.aliases, [])]] END },
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $v.p0[k] AND c0.recordedTo = 'open'
RETURN [true, null, c0.id] }] } AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
UNWIND range(0, size($v.p0) - 1) AS k
RETURN [COLLECT {
MATCH (n0:Entity) WHERE n0.id = $v.p0[k] AND n0.known
RETURN CASE WHEN n0:State|Person|Organization|Body|Session|AgendaItem|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [0, [true, n0.id]] WHEN n0:Instrument THEN [1, [true, n0.id, n0.instrumentKind, n0.adopted]] END },
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $v.p0[k] AND c0.recordedTo = 'open'
RETURN [true, c0.id, c0.predicate, c0.value, c0.object] }] } AS found

MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:Entity) WHERE n0.id = $v.p0 AND n0.known
WITH CASE WHEN n0:State THEN [0, [true, n0.name, n0.code, [null,
COUNT {
MATCH (n0)-[r1:COOPERATES_WITH]-(n1) WHERE n1.known AND r1.from <= $v.p1 AND $v.p1 < r1.to AND coalesce(n1.kind IN $v.p2, false) }]]] WHEN n0:Person|Organization|Body|Session|AgendaItem|Instrument|Provision|Statement|Programme|Experiment|SpaceObject|Launch|RollCall|Concept|Document THEN [1, [true, n0.name]] END AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
UNWIND range(0, size($v.p0) - 1) AS k
RETURN [[],
COLLECT {
MATCH (c0:Claim) WHERE c0.id = $v.p0[k] AND c0.recordedTo = 'open'
RETURN [true, c0.id, c0.subject, c0.predicate, c0.value, c0.since, c0.until, c0.polarity, c0.rank, c0.confidence, any(at IN range(0, size(c0.speaksFrom) - 1) WHERE c0.speaksTo[at] = 'open'), c0.evidence] }] } AS found
