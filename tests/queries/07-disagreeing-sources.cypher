MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $v.p0 AND c.predicate IN $v.p1 AND c.object IN $v.p2
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p3
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.since, c.rank, c.evidence]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $v.p0 AND c.predicate IN $v.p1 AND c.object IN $v.p2
RETURN c }] AS found
