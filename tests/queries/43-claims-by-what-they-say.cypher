MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[quoted:EVIDENCE]->() WHERE coalesce(quoted.quote CONTAINS $v.p0, false) } AND coalesce(any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') = $v.p1, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p2
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.predicate, c.since, c.evidence]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[quoted:EVIDENCE]->() WHERE coalesce(quoted.quote CONTAINS $v.p0, false) } AND coalesce(any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') = $v.p1, false)
RETURN c }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.object IN $v.p0 AND coalesce(c.since + '~' > $v.p1, false) AND (c.until IS NULL) = $v.p2 AND coalesce(c.confidence >= $v.p3, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p4
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.subject, c.since, c.confidence]] }, null] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND coalesce(c.recordedFrom >= $v.p0, false) AND coalesce(c.value STARTS
WITH $v.p1, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p2
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.subject, c.predicate, c.value, c.recordedFrom]] }, null] AS found
