/**
 * The limit: node:http, plain Maps with lists in order, and JSON.stringify. Knows the four workloads by their names, and
 * nothing of GraphQL. Usage: node maps.mjs DATA.json; prints its port.
 */
import { readFileSync } from 'node:fs';
import { serveJson } from './serve-json.mjs';

const { entities, parties, headers } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byName = (a, b) =>
  a.node.name < b.node.name ? -1 : a.node.name > b.node.name ? 1 : a.node.id < b.node.id ? -1 : 1;
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const ofState = new Map();
const ofInstrument = new Map();
for (const { state, instrument, since, until, action } of parties) {
  push(ofState, state, { since, until, action, node: byId.get(instrument) });
  push(ofInstrument, instrument, { since, until, action, node: byId.get(state) });
}
for (const list of [...ofState.values(), ...ofInstrument.values()]) list.sort(byName);
const states = entities
  .filter(({ kind }) => kind === 'State')
  .map((node) => ({ node }))
  .sort(byName)
  .map(({ node }) => node);

function push(map, key, item) {
  map.set(key, [...(map.get(key) ?? []), item]);
}
const end = (node) =>
  node === undefined ? null : Buffer.from(JSON.stringify([node.name, node.id])).toString('base64url');
const info = (list, first, nodeOf) => ({
  hasNextPage: list.length > first,
  endCursor: end(list.length === 0 ? undefined : nodeOf(list[Math.min(first, list.length) - 1])),
});

const ANSWERS = {
  W1: ({ id }) => {
    const { name } = byId.get(id);
    const list = ofState.get(id) ?? [];
    const edges = list.slice(0, 20).map(({ since, node }) => ({ since, node: { id: node.id, name: node.name } }));
    return { state: { id, name, partyTo: { edges, pageInfo: info(list, 20, ({ node }) => node) } } };
  },
  W2: ({ first }) => {
    const nodes = states.slice(0, first).map(({ id, name }) => ({
      name,
      partyTo: {
        nodes: (ofState.get(id) ?? []).slice(0, 10).map(({ node }) => ({
          name: node.name,
          parties: {
            nodes: ofInstrument
              .get(node.id)
              .slice(0, 10)
              .map((edge) => ({ name: edge.node.name })),
          },
        })),
      },
    }));
    return { states: { nodes, pageInfo: info(states, first, (node) => node) } };
  },
  W3: ({ a, b }) => {
    const inA = new Set((ofInstrument.get(a) ?? []).map(({ node }) => node.id));
    const inB = new Set((ofInstrument.get(b) ?? []).map(({ node }) => node.id));
    const found = states.filter(({ id }) => inA.has(id) && !inB.has(id));
    return {
      states: {
        totalCount: found.length,
        nodes: found.slice(0, 50).map(({ id, name }) => ({ id, name })),
        pageInfo: info(found, 50, (node) => node),
      },
    };
  },
  W4: ({ id }) => {
    const { name } = byId.get(id);
    const list = ofInstrument.get(id) ?? [];
    const edges = list.slice(0, 20).map(({ since, until, action, node }) => ({
      since,
      until,
      action,
      node: { id: node.id, name: node.name, code: node.code },
    }));
    return {
      instrument: { name, parties: { totalCount: list.length, edges, pageInfo: info(list, 20, ({ node }) => node) } },
    };
  },
};

serveJson(headers, (name, variables) => JSON.stringify({ data: ANSWERS[name](variables) }));
