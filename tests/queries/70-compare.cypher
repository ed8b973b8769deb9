MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Instrument) WHERE n1.known
MATCH (n1)<-[r2:COVERS]-(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, n1.id, n2.id, r2.claimId, r2.relation, r2.completeFrom, r2.completeThrough, r2.universe] },
COLLECT {
MATCH (n1:Entity&(State)) WHERE n1.id IN $v.p1 AND n1.known
RETURN [true, n1.id, n1.began, n1.ended, n1.stateStatus] },
COLLECT {
MATCH (n1:Entity&(State)) WHERE n1.id IN $v.p1 AND n1.known
MATCH (n1)-[r2:PARTY_TO]->(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, n1.id, n2.id, r2.claimId, r2.since, r2.until, r2.from, r2.to] },
COLLECT {
MATCH (c:Claim) WHERE c.predicate = 'PARTY_TO' AND (c.polarity = 'denied' OR c.rank = 'deprecated') AND c.recordedTo = 'open'
WITH c, coalesce($v.p2[c.subject], c.subject) AS near, coalesce($v.p2[c.object], c.object) AS far WHERE
EXISTS {
MATCH (n1:Entity&(State)) WHERE n1.id IN $v.p1 AND n1.known AND n1.id = near
RETURN 1 AS one }
WITH c, near, far
ORDER BY c.strength
RETURN [true, near, far, c.id, c.since, c.until, CASE WHEN any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') THEN c.countFrom END, CASE WHEN any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') THEN c.countTo END, c.polarity = 'denied', c.rank = 'deprecated'] },
COLLECT {
MATCH (n1:Entity&(State)) WHERE n1.id IN $v.p1 AND n1.known
MATCH (n1)-[r2:SIGNED]->(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, n1.id, n2.id, r2.claimId, r2.since, r2.until, r2.from, r2.to] }] AS found
