MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
UNWIND range(0, size($p2) - 1) AS k
WITH k WHERE NOT
EXISTS {
MATCH (x:Entity&State) WHERE x.id = $p2[k] AND x.known }
RETURN ['states', k, $p6[k]]
ORDER BY k },
COLLECT {
UNWIND range(0, size($p1) - 1) AS ix
MATCH (h:Entity) WHERE h.id = $p1[ix] AND h.known
WITH h, ix,
COLLECT {
MATCH (c:Claim) WHERE c.subject IN coalesce($p5[h.id], [h.id]) AND c.predicate IN ['PARTY_TO', 'DECLARED_ACCEPTANCE_OF', 'SIGNED'] AND coalesce($p4[c.subject], c.subject) = h.id AND c.recordedTo = 'open'
RETURN c } AS own
ORDER BY ix
RETURN [h.id, h:Organization, [coalesce(h.began, h.founded), h.ended, h.stateStatus],
COLLECT {
MATCH (s:State)-[a:PARTY_TO|SIGNED]->(i:Instrument) WHERE s.id IN $p2 AND i.known AND a.recordedTo = 'open'
WITH DISTINCT i, i.id AS j
ORDER BY j
RETURN [i.id,
COLLECT {
MATCH (h)-[e:PARTY_TO|DECLARED_ACCEPTANCE_OF]->(i) WHERE e.recordedTo = 'open'
WITH e
ORDER BY e.claimId
RETURN [e.since, e.until, e.from, e.to, false, e.claimId] },
COLLECT {
UNWIND own AS c
WITH c WHERE c.predicate IN ['PARTY_TO', 'DECLARED_ACCEPTANCE_OF'] AND coalesce($p4[c.object], c.object) = i.id AND c.polarity = 'denied'
UNWIND range(0, size(c.speaksFrom) - 1) AS k
WITH c, k WHERE c.speaksTo[k] = 'open'
WITH c
ORDER BY c.strength
RETURN [c.since, c.until, c.countFrom, c.countTo, true, c.id] },
COLLECT {
MATCH (h)-[e:SIGNED]->(i) WHERE e.recordedTo = 'open'
WITH e
ORDER BY e.claimId
RETURN [e.since, e.until, e.from, e.to, false, e.claimId] },
COLLECT {
UNWIND own AS c
WITH c WHERE c.predicate IN ['PARTY_TO', 'DECLARED_ACCEPTANCE_OF'] AND coalesce($p4[c.object], c.object) = i.id AND c.rank = 'deprecated'
WITH c
ORDER BY c.strength
RETURN c.id },
COLLECT {
MATCH (i)<-[cr:COVERS]-(cd:Document) WHERE cr.relation = CASE WHEN h:State THEN 'PARTY_TO' ELSE 'DECLARED_ACCEPTANCE_OF' END AND cd.known AND cr.recordedTo = 'open'
WITH cd, cr
ORDER BY cd.id, cr.claimId
RETURN [cd.id, cr.completeFrom, cr.completeThrough, cr.universe] }] }] }] AS r0
