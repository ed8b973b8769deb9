MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
CALL () {
MATCH (c:Claim) WHERE c.subject IN $v.p1 OR c.object IN $v.p1
UNWIND [c.recordedFrom, c.closedAt] AS changedAt
WITH DISTINCT changedAt, c.id AS changedId WHERE changedAt >= $v.p2 AND changedAt < $v.p3
RETURN changedAt, changedId }
WITH changedAt, changedId
ORDER BY changedAt, changedId LIMIT $v.p0
RETURN [[true, changedAt, changedId], [true, null, changedAt, [EXISTS {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.closedAt = changedAt },
EXISTS {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.recordedFrom = changedAt }],
COLLECT {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.closedAt = changedAt
RETURN [true, c.rank] },
COLLECT {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.recordedFrom = changedAt
RETURN [true, [c.subject, changedAt], c.predicate, c.value, CASE WHEN c.object IS NULL THEN null ELSE [c.object, changedAt] END, c.rank, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= changedAt AND changedAt < c.speaksTo[at]), [c.evidence, changedAt]] }]] },
COUNT {
CALL () {
MATCH (c:Claim) WHERE c.subject IN $v.p1 OR c.object IN $v.p1
UNWIND [c.recordedFrom, c.closedAt] AS changedAt
WITH DISTINCT changedAt, c.id AS changedId WHERE changedAt >= $v.p2 AND changedAt < $v.p3
RETURN changedAt, changedId }
RETURN 1 AS one }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
CALL () {
MATCH (c:Claim) WHERE c.recordedFrom >= $v.p1 AND c.recordedFrom < $v.p2
WITH c.recordedFrom AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $v.p0
RETURN changedAt, changedId UNION
MATCH (c:Claim) WHERE c.closedAt >= $v.p1 AND c.closedAt < $v.p2
WITH c.closedAt AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $v.p0
RETURN changedAt, changedId }
WITH changedAt, changedId
ORDER BY changedAt, changedId LIMIT $v.p0
RETURN [[true, changedAt, changedId], [true, changedAt]] },
COUNT {
CALL () {
MATCH (c:Claim) WHERE c.recordedFrom >= $v.p1 AND c.recordedFrom < $v.p2
WITH c.recordedFrom AS changedAt, c.id AS changedId
RETURN changedAt, changedId UNION
MATCH (c:Claim) WHERE c.closedAt >= $v.p1 AND c.closedAt < $v.p2
WITH c.closedAt AS changedAt, c.id AS changedId
RETURN changedAt, changedId }
RETURN 1 AS one }] AS found
