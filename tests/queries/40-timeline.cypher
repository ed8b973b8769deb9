MATCH (meta:SpaceGovernanceGraph)
RETURN meta,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p4 AND n0.name IS NOT NULL
RETURN [COLLECT {
MATCH (c:Claim) WHERE (c.subject IN $p0 OR c.object IN $p0) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE coalesce(left(happenedOn + CASE size(happenedOn) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p1, false)
WITH c, happenedOn, happening
ORDER BY happenedOn, happening, c.id LIMIT $p2
RETURN [[happenedOn, happening, c.id], [null, happenedOn, happening, c.predicate, c.object IS NOT NULL AND NOT c.subject IN $p0 AND NOT c.predicate IN ['RELATED', 'COOPERATES_WITH'], CASE WHEN c.object IS NULL THEN null ELSE
COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p3[CASE WHEN c.subject IN $p0 THEN c.object ELSE c.subject END], CASE WHEN c.subject IN $p0 THEN c.object ELSE c.subject END) AND m2.name IS NOT NULL
RETURN [m2.id, CASE WHEN m2.name__from IS NULL THEN m2.name ELSE [m2.name__from, m2.name__to, m2.name__values, m2.name__otherwise] END] } END, c.value, [c.since, c.until,
COLLECT {
MATCH (c)-[v1:EVIDENCE]->(d1:Entity)
WITH v1, d1
ORDER BY v1.position
RETURN [v1.locator,
COLLECT {
MATCH (m3:Entity) WHERE m3.id = coalesce($p3[d1.id], d1.id) AND m3.name IS NOT NULL
RETURN [m3.id] }] }]]] },
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $p0 OR c.object IN $p0) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE coalesce(left(happenedOn + CASE size(happenedOn) WHEN 4 THEN '-12-31' ELSE '-31' END, 10) >= $p1, false)
RETURN 1 AS one }] } AS r0,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p8 AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $p6 AND $p6 < v.recordedTo }
RETURN [null,
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $p5 OR c.object IN $p5) AND c.recordedFrom <= $p6 AND $p6 < c.recordedTo AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= $p6 AND $p6 < c.speaksTo[at]) UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE true
RETURN 1 AS one }] } AS r1,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $p10 AND n0.name IS NOT NULL
RETURN [null,
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $p9 OR c.object IN $p9) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open') UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE true
RETURN 1 AS one }] } AS r2
