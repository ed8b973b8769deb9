MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $v.p3 AND n0.known
RETURN [COLLECT {
MATCH (c:Claim) WHERE (c.subject IN $v.p0 OR c.object IN $v.p0) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open')
UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE coalesce(happenedOn + '~' > $v.p1, false)
WITH c, happenedOn, happening
ORDER BY happenedOn, happening, c.id LIMIT $v.p2
RETURN [[true, happenedOn, happening, c.id], [true, null, happenedOn, happening, c.predicate, c.object IS NOT NULL AND NOT c.subject IN $v.p0 AND NOT c.predicate IN ['RELATED', 'COOPERATES_WITH'], CASE WHEN c.object IS NULL THEN null ELSE CASE WHEN c.subject IN $v.p0 THEN c.object ELSE c.subject END END, c.value, [true, c.since, c.until, c.evidence]]] },
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $v.p0 OR c.object IN $v.p0) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open')
UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE coalesce(happenedOn + '~' > $v.p1, false)
RETURN c }] } AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $v.p3 AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $v.p1 AND $v.p1 < v.recordedTo }
RETURN [null,
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $v.p0 OR c.object IN $v.p0) AND c.recordedFrom <= $v.p1 AND $v.p1 < c.recordedTo AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= $v.p1 AND $v.p1 < c.speaksTo[at])
UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE true
RETURN c }] } AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head,
COLLECT {
MATCH (n0:Entity) WHERE n0.id = $v.p2 AND n0.known
RETURN [null,
COUNT {
MATCH (c:Claim) WHERE (c.subject IN $v.p0 OR c.object IN $v.p0) AND c.recordedTo = 'open' AND c.polarity = 'asserted' AND c.happenedOn IS NOT NULL AND any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksTo[at] = 'open')
UNWIND range(0, size(c.happenedOn) - 1) AS place
WITH c, c.happenedOn[place] AS happenedOn, c.happenings[place] AS happening WHERE true
RETURN c }] } AS found
