// A claim, its evidence and its competitors
// Why an edge says what it says: the claim behind it, the claims it competes with, and the documents of each.
// The claim that speaks is the one with the date of the edge; `rank` and `strength` of a claim say why.
MATCH (s:State {code: 'CHN'})-[r:PARTY_TO]->(i:Entity {id: 'instrument:liab'})
MATCH (spoken:Claim {id: r.claimId}) WHERE spoken.recordedTo = 'open'
MATCH (c:Claim {group: spoken.group}) WHERE c.recordedTo = 'open'
MATCH (c)-[e:EVIDENCE]->(d:Document)
RETURN s, r, i, c, e, d
