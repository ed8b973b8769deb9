/**
 * What SQLite in memory can do at all: node:http, and for each workload one statement that writes the whole answer as JSON. Knows
 * the four workloads by their names, and nothing of GraphQL. Usage: node sqlite-by-hand.mjs DATA.json; prints its port.
 */
import { openSqlite } from './sqlite-data.mjs';
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
};
const prepared = Object.fromEntries(Object.entries(STATEMENTS).map(([name, text]) => [name, db.prepare(text).pluck()]));

serveJson(headers, (name, variables) => prepared[name].get(variables));
