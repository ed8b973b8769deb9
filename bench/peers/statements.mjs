/** The four workloads as one writes them by hand, for names as they are now. Parameters: the variables, `today` and `day`, `limit`. */
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
};
