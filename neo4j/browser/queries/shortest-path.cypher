// Shortest paths between two entities
// How two entities hang together, over live relations alone: evidence and closed edges are not followed.
// Change the ids: MATCH (n:Entity) WHERE n.name CONTAINS 'Moon' RETURN n.id, n.name finds them.
MATCH (a:Entity {id: 'person:li-song'})
MATCH (b:Entity {id: 'body:copuos'})
MATCH p = allShortestPaths((a)-[*..6]-(b))
WHERE all(r IN relationships(p) WHERE r.recordedTo = 'open')
RETURN p
LIMIT 25
