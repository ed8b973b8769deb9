/**
 * What SQLite in memory can do at all: node:http, and for each workload one statement that writes the whole answer as JSON; for paths
 * one for each length, and one for each hop. Knows the workloads by their names, and nothing of GraphQL. Usage: node sqlite-by-hand.mjs DATA.json; prints its port.
 */
import { openSqlite } from './sqlite-data.mjs';
import { HITS, pathFinder, QUALITY, searched, STANDINGS, UNSAID } from './sqlite-queries.mjs';
import { serveJson } from './serve-json.mjs';

const { db, headers } = openSqlite(process.argv[2]);

/** Rows in order: of the parties of an instrument, or the instruments of a State. */
const along = (to, from, id, limit) => `
  SELECT e.id, e.name, e.code, p.since, p.until, p.action
  FROM party p JOIN entity e ON e.id = p.${to} WHERE p.${from} = ${id} ORDER BY e.name, e.id, p.claim LIMIT ${limit}`;

/** A page and one row more, kept in their order. */
const pageInfo = (first) => `json_object(
  'hasNextPage', json(iif((SELECT count(*) FROM page) > ${first}, 'true', 'false')),
  'endCursor', (SELECT name || '|' || id FROM page LIMIT 1 OFFSET min(${first}, (SELECT count(*) FROM page)) - 1))`;

const rows = (first, object) =>
  `(SELECT json_group_array(json(row)) FROM (SELECT ${object} AS row FROM page LIMIT ${first}))`;

const chosen = `
  SELECT id, name FROM entity WHERE kind = 'State'
    AND EXISTS (SELECT 1 FROM party p WHERE p.state = entity.id AND p.instrument = @a)
    AND NOT EXISTS (SELECT 1 FROM party p WHERE p.state = entity.id AND p.instrument = @b)
  ORDER BY name, id`;

/** What a claim rests on, in the order of its claim. */
const evidence = (claim, object) => `(SELECT json_group_array(json(row)) FROM (
  SELECT ${object} AS row FROM evidence v JOIN entity d ON d.id = v.document WHERE v.claim = ${claim} ORDER BY v.place))`;
const quoted = (claim) =>
  evidence(claim, "json_object('quote', v.quote, 'document', json_object('name', d.name, 'url', d.url))");

/** What is said today along a relation, by the ids of the far ends. */
const said = (relation, of, object) => `json_object('edges', (SELECT json_group_array(json(row)) FROM (
  SELECT ${object} AS row FROM claim c JOIN entity e ON e.id = c.object
  WHERE c.subject = ${of} AND c.relation = '${relation}' AND c.holds ORDER BY e.id, c.id LIMIT 20)))`;
const node = "'node', json_object('name', e.name)";
const proof = `'claim', json_object('evidence', ${quoted('c.id')})`;

/** Parties of an instrument are put together once, however often it is met. */
const STATEMENTS = {
  W1: `WITH page AS MATERIALIZED (${along('instrument', 'state', '@id', 21)})
    SELECT json_object('data', json_object('state', json_object('id', id, 'name', name, 'partyTo', json_object(
      'edges', ${rows(20, "json_object('since', since, 'node', json_object('id', id, 'name', name))")},
      'pageInfo', ${pageInfo(20)})))) FROM entity WHERE id = @id`,
  W2: `WITH page AS MATERIALIZED (SELECT id, name FROM entity WHERE kind = 'State' ORDER BY name, id LIMIT @first + 1),
    instrument AS MATERIALIZED (SELECT i.id, json_object('name', i.name, 'parties', json_object('nodes', (
      SELECT json_group_array(json_object('name', name)) FROM (${along('state', 'instrument', 'i.id', 10)})))) AS told
      FROM entity i WHERE i.kind = 'Instrument' AND i.id IN (SELECT p.instrument FROM party p WHERE p.state IN (SELECT id FROM page)))
    SELECT json_object('data', json_object('states', json_object(
      'nodes', (SELECT json_group_array(json_object('name', s.name, 'partyTo', json_object('nodes', (
        SELECT json_group_array(json(i.told)) FROM (${along('instrument', 'state', 's.id', 10)}) e JOIN instrument i ON i.id = e.id))))
        FROM (SELECT * FROM page LIMIT @first) s),
      'pageInfo', ${pageInfo('@first')})))`,
  W3: `WITH found AS MATERIALIZED (${chosen}), page AS MATERIALIZED (SELECT * FROM found LIMIT 51)
    SELECT json_object('data', json_object('states', json_object(
      'totalCount', (SELECT count(*) FROM found),
      'nodes', ${rows(50, "json_object('id', id, 'name', name)")},
      'pageInfo', ${pageInfo(50)})))`,
  W4: `WITH page AS MATERIALIZED (${along('state', 'instrument', '@id', 21)})
    SELECT json_object('data', json_object('instrument', json_object('name', name, 'parties', json_object(
      'totalCount', (SELECT count(*) FROM party WHERE instrument = @id),
      'edges', ${rows(
        20,
        "json_object('since', since, 'until', until, 'action', action, 'node', json_object('id', id, 'name', name, 'code', code))",
      )},
      'pageInfo', ${pageInfo(20)})))) FROM entity WHERE id = @id`,
  W5: `SELECT json_object('data', json_object('person', json_object(
    'name', p.name,
    'represents', ${said(
      'REPRESENTS',
      'p.id',
      `json_object('role', c.role, ${node}, 'claims', (SELECT json_group_array(json(row)) FROM (
        SELECT json_object('evidence', ${quoted('o.id')}) AS row FROM claim o
        WHERE o.subject = c.subject AND o.relation = c.relation AND o.object = c.object ORDER BY o.speaks DESC, o.id)))`,
    )},
    'statements', json_object('nodes', (SELECT json_group_array(json(row)) FROM (
      SELECT json_object('name', s.name,
        'supports', ${said('SUPPORTS', 's.id', `json_object('note', c.note, ${node}, ${proof})`)},
        'opposes', ${said('OPPOSES', 's.id', `json_object(${node}, ${proof})`)}) AS row
      FROM claim m JOIN entity s ON s.id = m.subject
      WHERE m.object = p.id AND m.relation = 'MADE_BY' AND m.holds ORDER BY s.id LIMIT 20)))))) FROM entity p WHERE p.id = @id`,
  W6: `WITH standing AS MATERIALIZED (${STANDINGS})
    SELECT json_object('data', json_object('treatyMatrix', json_group_array(json_object(
      'state', json_object('code', e.code, 'name', e.name),
      'cells', (SELECT json_group_array(json_object(
          'status', coalesce(t.status, ${UNSAID}), 'since', t.since, 'until', t.until,
          'claim', iif(t.rank IS NULL, NULL, json_object('rank', t.rank))))
        FROM json_each(@instruments) i LEFT JOIN standing t ON t.state = e.id AND t.instrument = i.value)))))
    FROM json_each(@states) s JOIN entity e ON e.id = s.value`,
  W8: `WITH hit AS MATERIALIZED (${HITS})
    SELECT json_object('data', json_object('search', json_object(
      'totalCount', (SELECT count(*) FROM hit),
      'nodes', (SELECT json_group_array(json(row)) FROM (
        SELECT json_object('entity', json_object('id', e.id, 'name', e.name),
          'matched', json_object('property', h.property, 'text', h.text, 'quality', ${QUALITY})) AS row
        FROM hit h JOIN entity e ON e.id = h.entity ORDER BY h.rank, h.entity LIMIT 10)))))`,
};
const HOP = `SELECT json_object('relation', @relation, 'direction', @direction, 'from', json_object('id', a.id, 'name', a.name),
  'to', json_object('id', b.id, 'name', b.name),
  'claim', json_object('since', c.since, 'evidence', ${evidence('c.id', "json_object('quote', v.quote)")}))
  FROM claim c, entity a, entity b WHERE c.id = @claim AND a.id = @near AND b.id = @far`;

const prepare = (text) => db.prepare(text).pluck();
const prepared = Object.fromEntries(Object.entries(STATEMENTS).map(([name, text]) => [name, prepare(text)]));
const hop = prepare(HOP);
const findPaths = pathFinder(db);

const ANSWERS = {
  W6: ({ states, instruments }) =>
    prepared.W6.get({ states: JSON.stringify(states), instruments: JSON.stringify(instruments) }),
  W7: ({ from, to }) => {
    const paths = findPaths(from, to, 4, 5).map(
      (path) => `{"length":${path.length},"hops":[${path.map((step) => hop.get(step)).join()}]}`,
    );
    return `{"data":{"paths":{"nodes":[${paths.join()}]}}}`;
  },
  W8: ({ text }) => prepared.W8.get(searched(text)),
};
serveJson(headers, (name, variables) => ANSWERS[name]?.(variables) ?? prepared[name].get(variables));
