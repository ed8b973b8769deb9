MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $p0 AND c.predicate IN $p1 AND c.object IN $p2
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p3
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [c.since, c.rank, c.evidence]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedTo = 'open' AND c.subject IN $p0 AND c.predicate IN $p1 AND c.object IN $p2
RETURN c }] AS found
