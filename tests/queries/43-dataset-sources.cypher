MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (n1:Document) WHERE n1.known
MATCH (n1)-[r2:COVERS]->(n2) WHERE n2.known AND r2.recordedTo = 'open'
RETURN [true, r2.relation, n2.id, n1.id, r2.claimId, r2.completeFrom, r2.completeThrough, r2.universe, r2.officialTotal, r2.note] },
COLLECT {
MATCH (:Entity)-[r]->(:Entity) WHERE r.recordedTo = 'open'
WITH type(r) AS relation, count(*) AS edges, min(r.since) AS a, min(r.until) AS b, max(r.since) AS c, max(r.until) AS d
RETURN [true, relation, edges, a, b, c, d] },
COLLECT {
MATCH (c:Claim)-[:EVIDENCE]->(cited:Entity) WHERE c.recordedTo = 'open'
WITH DISTINCT c, coalesce($v.p1[cited.id], cited.id) AS id
MATCH (n1:Entity) WHERE n1.id = id AND n1.known
WITH n1.licence AS by0, n1.publisher AS by1, count(DISTINCT n1) AS documents, count(DISTINCT c) AS claims
RETURN [true, by0, by1, documents, claims] },
COLLECT {
MATCH (c:Claim)-[:EVIDENCE]->(cited:Entity) WHERE c.recordedTo = 'open'
WITH DISTINCT c, coalesce($v.p1[cited.id], cited.id) AS id
MATCH (n1:Entity) WHERE n1.id = id AND n1.known
WITH n1.id AS by0, count(DISTINCT n1) AS documents, count(DISTINCT c) AS claims
ORDER BY claims DESC, by0 LIMIT $v.p2
RETURN [true, by0, documents, claims] }] AS found
