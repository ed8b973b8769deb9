/**
 * The limit: node:http, plain Maps with lists in order, and JSON.stringify. Knows the workloads by their names, and
 * nothing of GraphQL. Usage: node maps.mjs DATA.json; prints its port.
 */
import { readFileSync } from 'node:fs';
import { serveJson } from './serve-json.mjs';
import { partiesOf, stepsOf } from './claims.mjs';
import { standing } from './standing.mjs';
import { bestNames, wordsIn } from './words.mjs';

const { entities, claims, names, covered, headers } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const byName = (a, b) =>
  a.node.name < b.node.name ? -1 : a.node.name > b.node.name ? 1 : a.node.id < b.node.id ? -1 : 1;
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const ofState = new Map();
const ofInstrument = new Map();
for (const { state, instrument, since, until, action } of partiesOf(claims)) {
  push(ofState, state, { since, until, action, node: byId.get(instrument) });
  push(ofInstrument, instrument, { since, until, action, node: byId.get(state) });
}
for (const list of [...ofState.values(), ...ofInstrument.values()]) list.sort(byName);
const states = entities
  .filter(({ kind }) => kind === 'State')
  .map((node) => ({ node }))
  .sort(byName)
  .map(({ node }) => node);
const inOrder = (ids) => ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

// What holds today by either end, what is said of a pair, and who is beside whom by which steps.
const claimById = new Map(claims.map((claim) => [claim.id, claim]));
const bySubject = new Map();
const byObject = new Map();
const byPair = new Map();
for (const claim of claims) {
  const { subject, relation, object } = claim;
  push(byPair, `${subject} ${relation} ${object}`, claim);
  if (!claim.holds) continue;
  push(bySubject, `${subject} ${relation}`, claim);
  push(byObject, `${object} ${relation}`, claim);
}
for (const list of bySubject.values()) list.sort((a, b) => (a.object < b.object ? -1 : a.object > b.object ? 1 : 0));
for (const list of byPair.values()) list.sort((a, b) => b.speaks - a.speaks);
const { steps, hubs } = stepsOf(claims);
const beside = new Map();
for (const step of steps) {
  if (!beside.has(step.near)) beside.set(step.near, new Map());
  push(beside.get(step.near), step.far, step);
}
for (const [near, neighbours] of beside)
  beside.set(near, new Map(inOrder([...neighbours.keys()]).map((far) => [far, byRelation(neighbours.get(far))])));

// Words in order, and the names that each is in.
const namesWith = new Map();
for (const name of names) for (const word of new Set(name.folded.split(' '))) push(namesWith, word, name);
const wordList = inOrder([...namesWith.keys()]);

function push(map, key, item) {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
function byRelation(list) {
  const key = ({ relation, direction }) => `${relation} ${direction}`;
  return list.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
const end = (node) =>
  node === undefined ? null : Buffer.from(JSON.stringify([node.name, node.id])).toString('base64url');
const info = (list, first, nodeOf) => ({
  hasNextPage: list.length > first,
  endCursor: end(list.length === 0 ? undefined : nodeOf(list[Math.min(first, list.length) - 1])),
});

const named = (id) => ({ id, name: byId.get(id).name });
const evidenceOf = (claim) => ({
  evidence: claim.evidence.map(({ quote, document }) => {
    const { name, url } = byId.get(document);
    return { quote, document: { name, url } };
  }),
});
const said = (subject, relation, tell) => ({
  edges: (bySubject.get(`${subject} ${relation}`) ?? [])
    .slice(0, 20)
    .map((claim) => ({ ...tell(claim), node: { name: byId.get(claim.object).name } })),
});

/** The sequences of entities along paths of so many hops, in order: depth first, and breadth first from the end up to the middle. */
function* sequences(nodes, hops, to, near) {
  const neighbours = beside.get(nodes.at(-1)) ?? new Map();
  if (hops === 1) {
    if (neighbours.has(to)) yield [...nodes, to];
    return;
  }
  for (const next of neighbours.keys()) {
    if (next === to || hubs.has(next) || nodes.includes(next)) continue;
    if (near[hops - 1] !== undefined && !near[hops - 1].has(next)) continue;
    yield* sequences([...nodes, next], hops - 1, to, near);
  }
}
/** Every choice of steps along a sequence of entities, in order. */
function* choices([from, ...rest]) {
  if (rest.length === 0) yield [];
  else for (const step of beside.get(from).get(rest[0])) for (const more of choices(rest)) yield [step, ...more];
}
function shortestPaths(from, to, maxHops, first) {
  const near = [new Set([to])]; // by hops, whoever can reach the end in as many at most
  const paths = [];
  for (let hops = 1; hops <= maxHops; hops += 1) {
    if (near.length <= hops / 2)
      near.push(
        new Set(
          [...near.at(-1)].flatMap((id) =>
            id !== to && hubs.has(id) ? [id] : [id, ...(beside.get(id)?.keys() ?? [])],
          ),
        ),
      );
    for (const nodes of sequences([from], hops, to, near))
      for (const path of choices(nodes)) if (paths.push(path) === first) return paths;
  }
  return paths;
}

/** The words that begin so. */
function* beginning(text) {
  let [low, high] = [0, wordList.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordList[middle] >= text) high = middle;
    else low = middle + 1;
  }
  for (; wordList[low]?.startsWith(text); low += 1) yield wordList[low];
}
/** The names in which each word is one or begins one. */
function namesWithAll(words) {
  let found = null;
  for (const word of words) {
    const having = new Set();
    for (const like of beginning(word))
      for (const name of namesWith.get(like)) if (found?.has(name) ?? true) having.add(name);
    found = having;
  }
  return found ?? [];
}

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
  W5: ({ id }) => ({
    person: {
      name: byId.get(id).name,
      represents: said(id, 'REPRESENTS', ({ role, object }) => ({
        role,
        claims: byPair.get(`${id} REPRESENTS ${object}`).map(evidenceOf),
      })),
      statements: {
        nodes: (byObject.get(`${id} MADE_BY`) ?? []).slice(0, 20).map(({ subject }) => ({
          name: byId.get(subject).name,
          supports: said(subject, 'SUPPORTS', (claim) => ({ note: claim.note, claim: evidenceOf(claim) })),
          opposes: said(subject, 'OPPOSES', (claim) => ({ claim: evidenceOf(claim) })),
        })),
      },
    },
  }),
  W6: ({ states: ids, instruments }) => ({
    treatyMatrix: ids.map((id) => ({
      state: { code: byId.get(id).code, name: byId.get(id).name },
      cells: instruments.map((instrument) =>
        standing(
          byPair.get(`${id} PARTY_TO ${instrument}`),
          byPair.get(`${id} SIGNED ${instrument}`),
          covered.includes(instrument),
        ),
      ),
    })),
  }),
  W7: ({ from, to }) => ({
    paths: {
      nodes: shortestPaths(from, to, 4, 5).map((hops) => ({
        length: hops.length,
        hops: hops.map(({ relation, direction, near, far, claim }) => {
          const { since, evidence } = claimById.get(claim);
          const quotes = evidence.map(({ quote }) => ({ quote }));
          return { relation, direction, from: named(near), to: named(far), claim: { since, evidence: quotes } };
        }),
      })),
    },
  }),
  W8: ({ text }) => {
    const words = wordsIn(text);
    const found = bestNames(namesWithAll(words), words);
    const nodes = found.slice(0, 10).map(({ entity, ...matched }) => ({ entity: named(entity), matched }));
    return { search: { totalCount: found.length, nodes } };
  },
};

serveJson(headers, (name, variables) => JSON.stringify({ data: ANSWERS[name](variables) }));
