MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[quoted:EVIDENCE]->() WHERE coalesce(quoted.quote CONTAINS $p0, false) } AND coalesce(any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') = $p1, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p2
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [c.predicate, c.since, c.evidence]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND
EXISTS {
MATCH (c)-[quoted:EVIDENCE]->() WHERE coalesce(quoted.quote CONTAINS $p0, false) } AND coalesce(any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') = $p1, false)
RETURN c }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.object IN $p0 AND coalesce(c.since + '~' > $p1, false) AND (c.until IS NULL) = $p2 AND coalesce(c.confidence >= $p3, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p4
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [c.subject, c.since, c.confidence]] }, null] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND coalesce(c.recordedFrom >= $p0, false) AND coalesce(c.value STARTS
WITH $p1, false)
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p2
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [c.subject, c.predicate, c.value, c.recordedFrom]] }, null] AS found
