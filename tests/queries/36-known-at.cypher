MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo } AND (coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $v.p1, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $v.p1, true))
WITH n1
ORDER BY n1.id
WITH collect(n1) AS n1s
RETURN [size(n1s),
COLLECT {
UNWIND range(0, size(n1s) - 1) AS at
WITH at LIMIT $v.p2
WITH n1s[at] AS n1
RETURN [true, [true,
COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0]]] }] AS l1 }
RETURN meta.head AS head, [l1, null, null] AS found

MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo } AND ((coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $v.p1, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $v.p1, true)) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0] = $v.p3, false))
WITH n1
ORDER BY n1.id
WITH collect(n1) AS n1s
RETURN [size(n1s),
COLLECT {
UNWIND range(0, size(n1s) - 1) AS at
WITH at LIMIT $v.p4
WITH n1s[at] AS n1
RETURN [true, [true,
COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo
RETURN v.value LIMIT 1 }[0], n1.id]] }] AS l1 }
RETURN meta.head AS head, [l1, null, null] AS found

MATCH (meta:SpaceGovernanceGraph)
CALL (meta) {
MATCH (n0:State) WHERE
COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'code' AND v.recordedFrom <= $v.p2 AND $v.p2 < v.recordedTo
RETURN v.value LIMIT 1 }[0] = $v.p0 AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $v.p2 AND $v.p2 < v.recordedTo }
WITH n0
ORDER BY n0.id LIMIT 1
WITH [true,
COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $v.p2 AND $v.p2 < v.recordedTo
RETURN v.value
ORDER BY CASE WHEN v.from <= $v.p1 AND $v.p1 < v.to THEN CASE WHEN v.dated THEN 0 ELSE 1 END ELSE 2 END, v.from, v.strength LIMIT 1 }[0]] AS row
RETURN collect(row) AS l1 }
RETURN meta.head AS head, l1 AS found

MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [COLLECT {
MATCH (c:Claim) WHERE c.recordedFrom <= $v.p0 AND $v.p0 < c.recordedTo AND c.subject IN $v.p1 AND c.predicate IN $v.p2 AND c.countFrom <= $v.p3 AND $v.p3 < c.countTo
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $v.p4
RETURN [[true, c.subject, c.predicate, c.objectText, c.strength], [true, c.object, c.since, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= $v.p0 AND $v.p0 < c.speaksTo[at]), c.recordedFrom, c.recordedTo]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedFrom <= $v.p0 AND $v.p0 < c.recordedTo AND c.subject IN $v.p1 AND c.predicate IN $v.p2 AND c.countFrom <= $v.p3 AND $v.p3 < c.countTo
RETURN c }] AS found

MATCH (meta:SpaceGovernanceGraph)
UNWIND $v.ids AS id
MATCH (n0:Entity {id: id})
RETURN meta.head AS head, id, [null,
COUNT {
MATCH (n0)-[r1:PARTY_TO|PARTY_TO__CLOSED]->(n1) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $v.p0 AND $v.p0 < v.recordedTo } AND r1.from <= $v.p1 AND $v.p1 < r1.to AND r1.recordedFrom <= $v.p0 AND $v.p0 < r1.recordedTo }] AS found
