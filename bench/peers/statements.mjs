const HOLDS = 'r.from <= $today AND $today < r.to';

/** What a live claim rests on, in its order. */
const evidence = (claim) => `evidence: COLLECT {
  MATCH (${claim})-[v:EVIDENCE]->(d) WITH v, d ORDER BY v.position
  RETURN {quote: v.quote, document: {name: d.name, url: d.url}}
}`;
/** What is said along a relation, by the ids of the far ends. */
export const said = (of, relation, told) => `COLLECT {
  MATCH (${of})-[r:${relation}]->(e) WHERE ${HOLDS} WITH r, e ORDER BY e.id LIMIT 20
  MATCH (c:Claim {id: r.claimId, recordedTo: 'open'})
  RETURN {${told}, node: {name: e.name}}
}`;
export const OPPOSED = `claim: {${evidence('c')}}`;
export const SUPPORTED = `note: r.note, ${OPPOSED}`;
export const REPRESENTED = `role: r.role, claims: COLLECT {
    MATCH (o:Claim {group: c.group, recordedTo: 'open'}) WITH o ORDER BY o.strength
    RETURN {${evidence('o')}}
  }`;

/** The workloads as one writes them by hand, for names as they are now. Parameters: the variables, `today` and `day`, `limit`. */
export const STATEMENTS = {
  W1: `MATCH (s:State&Entity {id: $id})
RETURN s.name AS name, COLLECT {
  MATCH (s)-[r:PARTY_TO]->(i) WHERE r.from <= $today AND $today < r.to
  WITH r, i ORDER BY i.name, i.id LIMIT 21
  RETURN [r.since, i.id, i.name]
} AS rows`,
  W2: `MATCH (s:State) WHERE s.known AND coalesce(s.began <= $day + '~', true) AND coalesce(s.ended > $day, true)
WITH s ORDER BY s.name, s.id LIMIT $limit
WITH s, COLLECT {
  MATCH (s)-[r:PARTY_TO]->(i) WHERE r.from <= $today AND $today < r.to
  WITH i ORDER BY i.name, i.id LIMIT 10
  RETURN i
} AS instruments
WITH collect([s.id, s.name, [i IN instruments | [i.id, i.name]]]) AS states, collect(instruments) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS i
  WITH DISTINCT i
  RETURN collect([i.id, COLLECT {
    MATCH (i)<-[r:PARTY_TO]-(p) WHERE r.from <= $today AND $today < r.to
    WITH p ORDER BY p.name, p.id LIMIT 10
    RETURN p.name
  }]) AS parties
}
RETURN states, parties`,
  W3: `MATCH (a:Entity {id: $a})<-[r:PARTY_TO]-(s)
WHERE r.from <= $today AND $today < r.to
  AND coalesce(s.began <= $day + '~', true) AND coalesce(s.ended > $day, true)
  AND NOT EXISTS { (s)-[q:PARTY_TO]->(:Entity {id: $b}) WHERE q.from <= $today AND $today < q.to }
WITH DISTINCT s ORDER BY s.name, s.id
WITH collect(s) AS found
RETURN size(found) AS total, [s IN found[..51] | [s.id, s.name]] AS rows`,
  W4: `MATCH (i:Instrument&Entity {id: $id})
RETURN i.name AS name,
  COUNT { (i)<-[r:PARTY_TO]-() WHERE r.from <= $today AND $today < r.to } AS total,
  COLLECT {
    MATCH (i)<-[r:PARTY_TO]-(p) WHERE r.from <= $today AND $today < r.to
    WITH r, p ORDER BY p.name, p.id LIMIT 21
    RETURN [r.since, r.until, r.action, p.id, p.name, p.code]
  } AS rows`,
  W5: `MATCH (p:Person&Entity {id: $id})
RETURN p.name AS name,
  ${said('p', 'REPRESENTS', REPRESENTED)} AS represents,
  COLLECT {
    MATCH (p)<-[r:MADE_BY]-(s) WHERE ${HOLDS} WITH s ORDER BY s.id LIMIT 20
    RETURN {name: s.name, supports: {edges: ${said('s', 'SUPPORTS', SUPPORTED)}}, opposes: {edges: ${said('s', 'OPPOSES', OPPOSED)}}}
  } AS statements`,
  // What is said of each pair, for standing.mjs; deprecated consents make no edge.
  W6: `CALL () {
  MATCH (s:Entity) WHERE s.id IN $states
  RETURN collect([s.id, {code: s.code, name: s.name}]) AS states
}
CALL () {
  MATCH (s)-[r:PARTY_TO|SIGNED]->(i:Entity) WHERE i.id IN $instruments AND r.recordedTo = 'open'
  MATCH (c:Claim {id: r.claimId, recordedTo: 'open'})
  RETURN collect([s.id, type(r), i.id, {since: r.since, until: r.until, rank: toUpper(c.rank), speaks: true, holds: ${HOLDS}}]) AS said
}
CALL () {
  MATCH (c:Claim) WHERE c.object IN $instruments AND c.predicate = 'PARTY_TO' AND c.rank = 'deprecated' AND c.recordedTo = 'open'
  RETURN collect([c.subject, 'PARTY_TO', c.object, {rank: 'DEPRECATED', speaks: false, holds: false}]) AS deprecated
}
CALL () {
  MATCH (i:Entity)<-[r:COVERS]-() WHERE i.id IN $instruments AND r.relation = 'PARTY_TO' AND r.completeThrough >= $day
  RETURN collect(i.id) AS covered
}
RETURN {states: states, said: said + deprecated, covered: covered} AS told`,
  // The equally shortest alone, of which there are enough. No entity here has so many edges that it is no way through.
  W7: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = ALL SHORTEST (a)-[r:!EVIDENCE WHERE r.recordedTo = 'open' AND ${HOLDS}]-{1,4}(b)
WITH nodes(path) AS along, relationships(path) AS hops
WITH along, hops ORDER BY [n IN along | n.id], [i IN range(0, size(hops) - 1) | type(hops[i]) + CASE startNode(hops[i]) WHEN along[i] THEN ' OUT' ELSE ' IN' END] LIMIT 5
WITH [i IN range(0, size(hops) - 1) | {
  relation: type(hops[i]), isOut: startNode(hops[i]) = along[i],
  from: {id: along[i].id, name: along[i].name}, to: {id: along[i + 1].id, name: along[i + 1].name},
  claim: {since: hops[i].since, evidence: COLLECT {
    MATCH (c:Claim {id: hops[i].claimId, recordedTo: 'open'})-[v:EVIDENCE]->() WITH v ORDER BY v.position
    RETURN {quote: v.quote}
  }}
}] AS hops
RETURN collect(hops) AS paths`,
  // Whichever has the words in its properties; which of them answers best is seen to by words.mjs.
  W8: `CALL db.index.fulltext.queryNodes('spacegov_names', $words) YIELD node RETURN node`,
};
