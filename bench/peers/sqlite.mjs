/**
 * What a good engineer would put up instead: mercurius with its compiler over SQLite in memory. Knows the fields that the
 * workloads ask for, of today alone. Usage: node sqlite.mjs DATA.json; prints its port.
 */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openSqlite } from './sqlite-data.mjs';

const { db } = openSqlite(process.argv[2]);

const one = db.prepare('SELECT id, name, code FROM entity WHERE id = ? AND kind = ?');
const instruments = db.prepare(
  'SELECT e.id, e.name, p.since, p.until, p.action FROM party p JOIN entity e ON e.id = p.instrument WHERE p.state = ? ORDER BY e.name, e.id, p.claim LIMIT ?',
);
const states = db.prepare(
  'SELECT e.id, e.name, e.code, p.since, p.until, p.action FROM party p JOIN entity e ON e.id = p.state WHERE p.instrument = ? ORDER BY e.name, e.id, p.claim LIMIT ?',
);
const countOf = {
  state: db.prepare('SELECT count(*) AS n FROM party WHERE state = ?'),
  instrument: db.prepare('SELECT count(*) AS n FROM party WHERE instrument = ?'),
};
const all = db.prepare("SELECT id, name, code FROM entity WHERE kind = 'State' ORDER BY name, id LIMIT ?");
const WHERE = `kind = 'State' AND EXISTS (SELECT 1 FROM party p WHERE p.state = entity.id AND p.instrument = ?)
  AND NOT EXISTS (SELECT 1 FROM party p WHERE p.state = entity.id AND p.instrument = ?)`;
const some = db.prepare(`SELECT id, name, code FROM entity WHERE ${WHERE} ORDER BY name, id LIMIT ?`);
const someCount = db.prepare(`SELECT count(*) AS n FROM entity WHERE ${WHERE}`);

function page(rows, first, last, total) {
  const shown = rows.slice(0, first);
  const end = shown.at(-1);
  return {
    totalCount: total,
    nodes: shown,
    edges: shown.map((row) => ({ since: row.since, until: row.until, action: row.action, node: row })),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: end === undefined ? null : Buffer.from(JSON.stringify([end.name, end.id])).toString('base64url'),
    },
  };
}

const schema = `
  type Query { state(id: ID!): State instrument(id: ID!): Instrument states(where: StateWhere, orderBy: [StateOrder!], first: Int! = 20): StateConnection! }
  enum Sort { ASC DESC }
  input StateOrder { name: Sort }
  input NodeOrder { node: StateOrder }
  input IdTest { eq: ID }
  input NodeWhere { id: IdTest }
  input SomeNode { node: NodeWhere }
  input Some { some: SomeNode }
  input StateWhere { partyTo: Some NOT: StateWhere }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type State { id: ID! name: String! code: String partyTo(first: Int! = 20, orderBy: [NodeOrder!]): InstrumentConnection! }
  type Instrument { id: ID! name: String! parties(first: Int! = 20, orderBy: [NodeOrder!]): StateConnection! }
  type InstrumentEdge { since: String until: String action: String node: Instrument! }
  type StateEdge { since: String until: String action: String node: State! }
  type InstrumentConnection { totalCount: Int! nodes: [Instrument!]! edges: [InstrumentEdge!]! pageInfo: PageInfo! }
  type StateConnection { totalCount: Int! nodes: [State!]! edges: [StateEdge!]! pageInfo: PageInfo! }
`;
const resolvers = {
  Query: {
    state: (_, { id }) => one.get(id, 'State') ?? null,
    instrument: (_, { id }) => one.get(id, 'Instrument') ?? null,
    states: (_, { where, first }) => {
      if (!where) return page(all.all(first + 1), first, null, () => 0);
      const ids = [where.partyTo.some.node.id.eq, where.NOT.partyTo.some.node.id.eq];
      return page(some.all(...ids, first + 1), first, null, () => someCount.get(...ids).n);
    },
  },
};
// Batched: what is met many times is asked for once a request.
const loaders = {
  State: {
    partyTo: async (queries) =>
      grouped(queries, (id, first) => page(instruments.all(id, first + 1), first, null, () => countOf.state.get(id).n)),
  },
  Instrument: {
    parties: async (queries) =>
      grouped(queries, (id, first) => page(states.all(id, first + 1), first, null, () => countOf.instrument.get(id).n)),
  },
};
function grouped(queries, ask) {
  const known = new Map();
  return queries.map(({ obj: { id }, params: { first } }) => {
    if (!known.has(id)) known.set(id, ask(id, first));
    return known.get(id);
  });
}

const app = Fastify();
await app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(app.server.address().port);
