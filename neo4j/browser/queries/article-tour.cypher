// The article, as a graph
// Everything that one document says about the world: each relation that it is evidence for.
// Change the document: MATCH (d:Document) RETURN d.id, d.name lists them.
MATCH (d:Entity {id: 'document:ecns-2025-05-07'})
MATCH (d)<-[:EVIDENCE]-(c:Claim)
WHERE c.recordedTo = 'open'
MATCH (subject:Entity {id: c.subject})-[r {claimId: c.id}]->(object:Entity {id: c.object})
RETURN subject, r, object
