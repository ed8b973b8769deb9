/**
 * Cypher written by hand behind node:http, over the same graph: one statement for each of the workloads, which it
 * knows by their names, and nothing of GraphQL. Settings: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD; prints its port.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { STATEMENTS } from './statements.mjs';
import { foundIn, matrixOf, pathOf } from './told.mjs';
import { luceneOf } from './words.mjs';

const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });

const end = (node) =>
  node === undefined ? null : Buffer.from(JSON.stringify([node.name, node.id])).toString('base64url');
const info = (list, first, nodeOf) => ({
  hasNextPage: list.length > first,
  endCursor: end(list.length === 0 ? undefined : nodeOf(list[Math.min(first, list.length) - 1])),
});
const nodeOf = ({ node }) => node;

const ANSWERS = {
  W1: ([record], { id }) => {
    const list = record.get('rows').map(([since, of, called]) => ({ since, node: { id: of, name: called } }));
    return {
      state: { id, name: record.get('name'), partyTo: { edges: list.slice(0, 20), pageInfo: info(list, 20, nodeOf) } },
    };
  },
  W2: ([record], { first }) => {
    const parties = new Map(record.get('parties'));
    const states = record.get('states').map(([id, name, instruments]) => ({ id, name, instruments }));
    const nodes = states.slice(0, first).map(({ name, instruments }) => ({
      name,
      partyTo: {
        nodes: instruments.map(([id, called]) => ({
          name: called,
          parties: { nodes: parties.get(id).map((party) => ({ name: party })) },
        })),
      },
    }));
    return { states: { nodes, pageInfo: info(states, first, (node) => node) } };
  },
  W3: ([record]) => {
    const list = record.get('rows').map(([id, name]) => ({ id, name }));
    return {
      states: { totalCount: record.get('total'), nodes: list.slice(0, 50), pageInfo: info(list, 50, (node) => node) },
    };
  },
  W4: ([record]) => {
    const list = record
      .get('rows')
      .map(([since, until, action, id, name, code]) => ({ since, until, action, node: { id, name, code } }));
    return {
      instrument: {
        name: record.get('name'),
        parties: { totalCount: record.get('total'), edges: list.slice(0, 20), pageInfo: info(list, 20, nodeOf) },
      },
    };
  },
  W5: ([record]) => ({
    person: {
      name: record.get('name'),
      represents: { edges: record.get('represents') },
      statements: { nodes: record.get('statements') },
    },
  }),
  W6: ([record], variables) => ({ treatyMatrix: matrixOf(record.get('told'), variables) }),
  W7: ([record]) => ({ paths: { nodes: record.get('paths').map(pathOf) } }),
  W8: (records, { text }) => ({
    search: foundIn(
      records.map((record) => record.get('node').properties),
      text,
    ),
  }),
};

async function answer(text) {
  const { query, variables } = JSON.parse(text);
  const [, name] = /^query (W\d)/.exec(query);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  const today = Math.floor(Date.now() / 86_400_000);
  const given = {
    ...variables,
    day: new Date().toISOString().slice(0, 10),
    today,
    limit: neo4j.int((variables.first ?? 0) + 1),
    words: luceneOf(variables),
  };
  const { records } = await session.run(STATEMENTS[name], given);
  await session.close();
  return JSON.stringify({ data: ANSWERS[name](records, variables) });
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    answer(Buffer.concat(parts).toString()).then(
      (body) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.setHeader('content-length', Buffer.byteLength(body));
        response.end(body);
      },
      (error) => {
        console.error(error);
        response.statusCode = 500;
        response.end();
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
