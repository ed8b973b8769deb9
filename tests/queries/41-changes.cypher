MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
CALL () {
MATCH (c:Claim) USING INDEX c:Claim(subject) WHERE c.subject IN $p1 AND c.recordedFrom >= $p2 AND c.recordedFrom < $p3
WITH c.recordedFrom AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(object) WHERE c.object IN $p1 AND c.recordedFrom >= $p2 AND c.recordedFrom < $p3
WITH c.recordedFrom AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(subject) WHERE c.subject IN $p1 AND c.closedAt >= $p2 AND c.closedAt < $p3
WITH c.closedAt AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(object) WHERE c.object IN $p1 AND c.closedAt >= $p2 AND c.closedAt < $p3
WITH c.closedAt AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId }
WITH changedAt, changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN [[changedAt, changedId], [null, changedAt, [EXISTS {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.closedAt = changedAt },
EXISTS {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.recordedFrom = changedAt }],
COLLECT {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.closedAt = changedAt
RETURN [c.rank] },
COLLECT {
MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = changedId AND c.recordedFrom = changedAt
RETURN [COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce(last([span IN $p4 WHERE span.start <= changedAt | span.aliases])[c.subject], c.subject) AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = m2.id AND v.property = 'name' AND v.recordedFrom <= changedAt AND changedAt < v.recordedTo }
RETURN [m2.id] }, c.predicate, c.value, CASE WHEN c.object IS NULL THEN null ELSE
COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce(last([span IN $p4 WHERE span.start <= changedAt | span.aliases])[c.object], c.object) AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = m2.id AND v.property = 'name' AND v.recordedFrom <= changedAt AND changedAt < v.recordedTo }
RETURN [m2.id] } END, c.rank, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= changedAt AND changedAt < c.speaksTo[at]),
COLLECT {
MATCH (c)-[v1:EVIDENCE]->(d1:Entity)
WITH v1, d1
ORDER BY v1.position
RETURN [COLLECT {
MATCH (m3:Entity) WHERE m3.id = coalesce(last([span IN $p4 WHERE span.start <= changedAt | span.aliases])[d1.id], d1.id) AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = m3.id AND v.property = 'name' AND v.recordedFrom <= changedAt AND changedAt < v.recordedTo }
RETURN [COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = m3.id AND v.property = 'name' AND v.recordedFrom <= changedAt AND changedAt < v.recordedTo
RETURN v.value
ORDER BY CASE WHEN v.from <= $p5 AND $p5 < v.to THEN CASE WHEN v.dated THEN 0 ELSE 1 END ELSE 2 END, v.from, v.strength LIMIT 1 }[0]] }] }] }]] },
COUNT {
CALL () {
MATCH (c:Claim) USING INDEX c:Claim(subject) WHERE c.subject IN $p1 AND c.recordedFrom >= $p2 AND c.recordedFrom < $p3
WITH c.recordedFrom AS changedAt, c.id AS changedId
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(object) WHERE c.object IN $p1 AND c.recordedFrom >= $p2 AND c.recordedFrom < $p3
WITH c.recordedFrom AS changedAt, c.id AS changedId
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(subject) WHERE c.subject IN $p1 AND c.closedAt >= $p2 AND c.closedAt < $p3
WITH c.closedAt AS changedAt, c.id AS changedId
RETURN changedAt, changedId UNION
MATCH (c:Claim) USING INDEX c:Claim(object) WHERE c.object IN $p1 AND c.closedAt >= $p2 AND c.closedAt < $p3
WITH c.closedAt AS changedAt, c.id AS changedId
RETURN changedAt, changedId }
RETURN 1 AS one }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
CALL () {
MATCH (c:Claim) WHERE c.recordedFrom >= $p1 AND c.recordedFrom < $p2
WITH c.recordedFrom AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId UNION
MATCH (c:Claim) WHERE c.closedAt >= $p1 AND c.closedAt < $p2
WITH c.closedAt AS changedAt, c.id AS changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN changedAt, changedId }
WITH changedAt, changedId
ORDER BY changedAt, changedId LIMIT $p0
RETURN [[changedAt, changedId], [changedAt]] },
COUNT {
CALL () {
MATCH (c:Claim) WHERE c.recordedFrom >= $p1 AND c.recordedFrom < $p2
WITH c.recordedFrom AS changedAt, c.id AS changedId
RETURN changedAt, changedId UNION
MATCH (c:Claim) WHERE c.closedAt >= $p1 AND c.closedAt < $p2
WITH c.closedAt AS changedAt, c.id AS changedId
RETURN changedAt, changedId }
RETURN 1 AS one }] AS found
