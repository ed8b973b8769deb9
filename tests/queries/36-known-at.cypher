MATCH (meta:SpaceGovernanceGraph)
RETURN meta, [COLLECT {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo } AND (coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $p0, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $p0, true))
WITH n1
ORDER BY n1.id LIMIT $p2
RETURN [null, [COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0]]] },
COUNT {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo } AND (coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $p0, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $p0, true)) }, null] AS r0, [COLLECT {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo } AND ((coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $p0, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $p0, true)) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] = $p5, false))
WITH n1
ORDER BY n1.id LIMIT $p6
RETURN [null, [COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0], [null,
COUNT {
MATCH (n1)-[r2:PARTY_TO|PARTY_TO__CLOSED]->(n2) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n2.id AND v.property = 'name' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo } AND r2.from <= $p3 AND $p3 < r2.to AND r2.recordedFrom <= $p4 AND $p4 < r2.recordedTo }]]] },
COUNT {
MATCH (n1:State) WHERE
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'name' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo } AND ((coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'began' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] <= $p0, true) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'ended' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] + '~' > $p0, true)) AND coalesce(COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n1.id AND v.property = 'code' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value LIMIT 1 }[0] = $p5, false)) }, null] AS r1,
COLLECT {
MATCH (n0:State) WHERE
COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'code' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value LIMIT 1 }[0] = $p5 AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo }
WITH n0
ORDER BY n0.id LIMIT 1
RETURN [COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = n0.id AND v.property = 'name' AND v.recordedFrom <= $p1 AND $p1 < v.recordedTo
RETURN v.value
ORDER BY CASE WHEN v.from <= $p3 AND $p3 < v.to THEN CASE WHEN v.dated THEN 0 ELSE 1 END ELSE 2 END, v.from, v.strength LIMIT 1 }[0]] } AS r2, [COLLECT {
MATCH (c:Claim) WHERE c.recordedFrom <= $p4 AND $p4 < c.recordedTo AND c.subject IN $p8 AND c.predicate IN $p9 AND c.countFrom <= $p10 AND $p10 < c.countTo
WITH c
ORDER BY c.subject, c.predicate, c.objectOrder, c.strength LIMIT $p6
RETURN [[c.subject, c.predicate, c.objectText, c.strength], [CASE WHEN c.object IS NULL THEN null ELSE
COLLECT {
MATCH (m2:Entity) WHERE m2.id = coalesce($p11[c.object], c.object) AND
EXISTS {
MATCH (v:PropertyValue) WHERE v.owner = m2.id AND v.property = 'name' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo }
RETURN [COLLECT {
MATCH (v:PropertyValue) WHERE v.owner = m2.id AND v.property = 'name' AND v.recordedFrom <= $p4 AND $p4 < v.recordedTo
RETURN v.value
ORDER BY CASE WHEN v.from <= $p10 AND $p10 < v.to THEN CASE WHEN v.dated THEN 0 ELSE 1 END ELSE 2 END, v.from, v.strength LIMIT 1 }[0]] } END, c.since, any(at IN range(0, size(c.speaksFrom) - 1) WHERE c.speaksFrom[at] <= $p4 AND $p4 < c.speaksTo[at]), c.recordedFrom, nullif(c.recordedTo, 'open')]] },
COUNT {
MATCH (c:Claim) WHERE c.recordedFrom <= $p4 AND $p4 < c.recordedTo AND c.subject IN $p8 AND c.predicate IN $p9 AND c.countFrom <= $p10 AND $p10 < c.countTo
RETURN c }] AS r3
