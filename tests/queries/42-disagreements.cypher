MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true AND c.predicate IN $v.p0 AND c.subject IN $v.p1
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p2
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, null, [true, c.subject, c.object, c.since, c.rank, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open'), c.evidence],
COLLECT {
MATCH (o:Claim) WHERE o.id IN c.disputedBy AND o.recordedTo = 'open'
WITH o
ORDER BY o.strength
RETURN [true, o.since, o.rank, any(at IN range(0, size(o.speaksFrom) - 1) WHERE o.speaksTo[at] = 'open'), o.evidence] }]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true AND c.predicate IN $v.p0 AND c.subject IN $v.p1
RETURN c }] AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [null,
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.disputed = true
RETURN c }] AS found
