/**
 * What a good engineer would put up instead: mercurius with its compiler over SQLite in memory. Knows the fields that the
 * workloads ask for, of today alone. Usage: node sqlite.mjs DATA.json; prints its port.
 */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openSqlite } from './sqlite-data.mjs';
import { HITS, pathFinder, QUALITY, searched, STANDINGS, UNSAID } from './sqlite-queries.mjs';

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
const named = db.prepare('SELECT id, name FROM entity WHERE id = ?');
const said = db.prepare(
  'SELECT c.*, e.name AS far FROM claim c JOIN entity e ON e.id = c.object WHERE c.subject = ? AND c.relation = ? AND c.holds ORDER BY e.id, c.id LIMIT ?',
);
const statements = db.prepare(
  "SELECT s.id, s.name FROM claim c JOIN entity s ON s.id = c.subject WHERE c.object = ? AND c.relation = 'MADE_BY' AND c.holds ORDER BY s.id LIMIT ?",
);
const claim = db.prepare('SELECT id, since, rank FROM claim WHERE id = ?');
const competing = db.prepare(
  'SELECT id, since, rank FROM claim WHERE subject = ? AND relation = ? AND object = ? ORDER BY speaks DESC, id',
);
const evidence = db.prepare(
  'SELECT v.quote, d.name, d.url FROM evidence v JOIN entity d ON d.id = v.document WHERE v.claim = ? ORDER BY v.place',
);
const cells = db.prepare(`
  WITH standing AS MATERIALIZED (${STANDINGS})
  SELECT s.value AS state, coalesce(t.status, ${UNSAID}) AS status, t.since, t.until, t.rank
  FROM json_each(@states) s JOIN json_each(@instruments) i LEFT JOIN standing t ON t.state = s.value AND t.instrument = i.value
  ORDER BY s.key, i.key`);
const hits = db.prepare(`
  SELECT entity, property, text, ${QUALITY} AS quality, count(*) OVER () AS total FROM (${HITS}) ORDER BY rank, entity LIMIT @first`);
const findPaths = pathFinder(db);

function page(rows, first, count) {
  const shown = rows.slice(0, first);
  const end = shown.at(-1);
  return {
    count,
    nodes: shown,
    edges: shown.map((row) => ({ since: row.since, until: row.until, action: row.action, node: row })),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: end === undefined ? null : Buffer.from(JSON.stringify([end.name, end.id])).toString('base64url'),
    },
  };
}

const schema = `
  type Query {
    state(id: ID!): State
    instrument(id: ID!): Instrument
    states(where: StateWhere, orderBy: [StateOrder!], first: Int! = 20): StateConnection!
    person(id: ID!): Person
    treatyMatrix(states: [ID!]!, instruments: [ID!]!): [StatusRow!]!
    paths(from: ID!, to: ID!, maxHops: Int! = 4, first: Int! = 5): Paths!
    search(text: String!, first: Int! = 20): Hits!
  }
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
  type Entity { id: ID! name: String! }
  type Document { name: String! url: String }
  type Evidence { quote: String document: Document! }
  type Claim { since: String rank: String! evidence: [Evidence!]! }
  type ClaimEdge { role: String note: String node: Entity! claim: Claim! claims: [Claim!]! }
  type ClaimConnection { edges: [ClaimEdge!]! }
  type Statement { name: String! supports(first: Int! = 20): ClaimConnection! opposes(first: Int! = 20): ClaimConnection! }
  type StatementConnection { nodes: [Statement!]! }
  type Person { name: String! represents(first: Int! = 20): ClaimConnection! statements(first: Int! = 20): StatementConnection! }
  type StatusRow { state: State! cells: [Cell!]! }
  type Cell { status: String! since: String until: String claim: Ranked }
  type Ranked { rank: String! }
  type Hop { relation: String! direction: String! from: Entity! to: Entity! claim: Claim! }
  type Path { length: Int! hops: [Hop!]! }
  type Paths { nodes: [Path!]! }
  type Matched { property: String! text: String! quality: String! }
  type Hit { entity: Entity! matched: Matched! }
  type Hits { totalCount: Int! nodes: [Hit!]! }
`;
const resolvers = {
  Query: {
    state: (_, { id }) => one.get(id, 'State') ?? null,
    instrument: (_, { id }) => one.get(id, 'Instrument') ?? null,
    states: (_, { where, first }) => {
      if (!where) return page(all.all(first + 1), first, () => 0);
      const ids = [where.partyTo.some.node.id.eq, where.NOT.partyTo.some.node.id.eq];
      return page(some.all(...ids, first + 1), first, () => someCount.get(...ids).n);
    },
    person: (_, { id }) => one.get(id, 'Person') ?? null,
    treatyMatrix: (_, { states: ids, instruments: of }) => {
      const all = cells.all({ states: JSON.stringify(ids), instruments: JSON.stringify(of) });
      return ids.map((id, i) => ({
        state: one.get(id, 'State'),
        cells: all
          .slice(i * of.length, (i + 1) * of.length)
          .map(({ rank, ...cell }) => ({ ...cell, claim: rank === null ? null : { rank } })),
      }));
    },
    paths: (_, { from, to, maxHops, first }) => ({
      nodes: findPaths(from, to, maxHops, first).map((hops) => ({ length: hops.length, hops })),
    }),
    search: (_, { text, first }) => {
      const found = hits.all({ ...searched(text), first });
      return {
        totalCount: found[0]?.total ?? 0,
        nodes: found.map(({ entity, ...matched }) => ({ entity: named.get(entity), matched })),
      };
    },
  },
  // Compiled, a query calls no function that stands in a field's place.
  InstrumentConnection: { totalCount: ({ count }) => count() },
  StateConnection: { totalCount: ({ count }) => count() },
  Hop: {
    from: ({ near }) => named.get(near),
    to: ({ far }) => named.get(far),
    claim: (hop) => claim.get(hop.claim),
  },
  ClaimEdge: {
    node: ({ object, far }) => ({ id: object, name: far }),
    claim: (edge) => edge,
    claims: ({ subject, relation, object }) => competing.all(subject, relation, object),
  },
  Claim: { evidence: ({ id }) => evidence.all(id) },
  Evidence: { document: (piece) => piece },
  Person: {
    represents: ({ id }, { first }) => ({ edges: said.all(id, 'REPRESENTS', first) }),
    statements: ({ id }, { first }) => ({ nodes: statements.all(id, first) }),
  },
  Statement: {
    supports: ({ id }, { first }) => ({ edges: said.all(id, 'SUPPORTS', first) }),
    opposes: ({ id }, { first }) => ({ edges: said.all(id, 'OPPOSES', first) }),
  },
};
// Batched: what is met many times is asked for once a request.
const loaders = {
  State: {
    partyTo: async (queries) =>
      grouped(queries, (id, first) => page(instruments.all(id, first + 1), first, () => countOf.state.get(id).n)),
  },
  Instrument: {
    parties: async (queries) =>
      grouped(queries, (id, first) => page(states.all(id, first + 1), first, () => countOf.instrument.get(id).n)),
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
