MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [null, [[listed IN [COLLECT {
MATCH (n1:State) WHERE n1.known
WITH toString(n1.stateStatus) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0], [listed IN [COLLECT {
MATCH (n1:State) WHERE n1.known
WITH toString(n1.region) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0]]] AS found

MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:Entity&Instrument) WHERE n0.id = $v.p0 AND n0.known
WITH [true, [null,
COUNT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open' AND (coalesce(r1.since + '~' > $v.p1, false) AND coalesce(r1.since < $v.p2, false)) }, [[listed IN [COLLECT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open' AND (coalesce(r1.since + '~' > $v.p1, false) AND coalesce(r1.since < $v.p2, false))
WITH toString(r1.action) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0], [listed IN [COLLECT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open' AND (coalesce(r1.since + '~' > $v.p1, false) AND coalesce(r1.since < $v.p2, false))
WITH left(r1.since, 4) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0], [listed IN [COLLECT {
MATCH (n0)<-[r1:PARTY_TO]-(n1) WHERE n1.known AND r1.recordedTo = 'open' AND (coalesce(r1.since + '~' > $v.p1, false) AND coalesce(r1.since < $v.p2, false))
WITH toString(n1.regionalGroup) AS v
RETURN v
ORDER BY v }] | [known IN [[v IN listed WHERE v IS NOT NULL]] | [size(listed) - size(known), size(known), [at IN range(0, size(known) - 1) WHERE at = 0 OR known[at] <> known[at - 1] | [known[at], at]]]][0]][0]]]] AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found
