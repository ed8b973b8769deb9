MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n:Entity)<-[r:COVERS]-(d:Document) WHERE n.known AND d.known AND r.recordedTo = 'open'
RETURN r {.relation, .completeFrom, .completeThrough, .universe, .officialTotal, .note, entity: n.id, document: d.id, claim: r.claimId} },
COLLECT {
MATCH (:Entity)-[r]->(:Entity) WHERE r.recordedTo = 'open'
WITH type(r) AS relation, count(*) AS edges, min(r.since) AS a, min(r.until) AS b, max(r.since) AS c, max(r.until) AS d
RETURN [relation, edges, a, b, c, d] },
COLLECT {
MATCH (c:Claim)-[:EVIDENCE]->(cited:Entity) WHERE c.recordedTo = 'open'
WITH DISTINCT c, coalesce($p1[cited.id], cited.id) AS id
MATCH (d:Entity) WHERE d.id = id AND d.known
WITH d.licence AS licence, d.publisher AS credit, count(DISTINCT d) AS documents, count(DISTINCT c) AS claims
RETURN [licence, credit, documents, claims] },
COLLECT {
MATCH (c:Claim)-[:EVIDENCE]->(cited:Entity) WHERE c.recordedTo = 'open'
WITH DISTINCT c, coalesce($p1[cited.id], cited.id) AS id
MATCH (d:Entity) WHERE d.id = id AND d.known
WITH d, count(*) AS claims
ORDER BY claims DESC, d.id LIMIT $p2
RETURN [d.id, claims] }] AS r0
