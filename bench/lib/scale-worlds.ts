import type { Assertion } from '../../src/store/store.js';
import { ballotsOf, cast, described, imported, property, type Ballots } from './ballots.js';
import { seededRandom } from '../../tests/support/seeded-random.js';
import type { Workload } from './workloads.js';

/** A graph to be loaded, and what is asked of it. */
export interface World {
  readonly claims: Iterable<Assertion>;
  readonly questions: readonly Workload[];
}

const INSTRUMENTS = Array.from({ length: 40 }, (_, i) => `instrument:made-${String(i).padStart(2, '0')}`);
const ACTIONS = ['RATIFICATION', 'ACCESSION', 'ACCEPTANCE'];
/** Ballots in the tables. */
export const ALL = 887_094;
export const TABLES = process.env['SPACEGOV_SCALE'] ?? '../shared/scale';

/**
 * The States with their 40 agreements, the same in each of these graphs, and as many ballots as make the number of claims
 * whole: what is asked of the agreements has one answer in all of them.
 */
export function ballotWorld(count: number): World {
  const all = ballotsOf(TABLES, Math.max(count, ALL)); // the same States, however many ballots

  const agreements = [...consents(all.states)];
  let room = count - agreements.length - described({ ...all, rollCalls: new Map() }).length;
  const used = new Map<string, string>();
  const votes = all.votes.filter(([rollCall]) => {
    if (room < 1) return false;
    if (!used.has(rollCall)) {
      if (room < 2) return false;
      used.set(rollCall, all.rollCalls.get(rollCall) ?? '');
      room -= 1;
    }
    room -= 1;
    return room >= 0;
  });
  const ballots: Ballots = { states: all.states, rollCalls: used, votes };
  return { claims: chained(described(ballots), agreements, cast(ballots)), questions: questionsOf(all.states) };
}

/** One State with 200,000 ballots. */
export function hubWorld(): World {
  const states = ['state:hub'];
  const random = seededRandom(200);
  const ids = Array.from({ length: 200_000 }, (_, i) => `rollcall:made-${String(i).padStart(6, '0')}`);
  const rollCalls = new Map(ids.map((id, i) => [id, `${String(1946 + (i % 80))}-06-01`]));
  const votes = ids.map((id) => [id, 'state:hub', random() < 0.8 ? 'YES' : 'NO'] as const);
  const kinds = ids.map((id) => property(id, 'rollCallKind', random() < 0.9 ? 'whole' : 'paragraph'));
  const ask = (name: string, fields: string): Workload => ({
    name,
    operation: `query ($id: ID!) { state(id: $id) { votes(first: 10) { ${fields} } } }`,
    variables: { id: 'state:hub' },
  });
  const [page, facet] = ['edges { vote since node { id name } }', 'values { value count }'];
  return {
    claims: chained(described({ states, rollCalls }), kinds, cast({ rollCalls, votes })),
    questions: [
      ask('first page', page),
      ask('count', 'totalCount'),
      ask('a facet of the edges', `facets(by: [VOTE]) { ${facet} }`),
      ask('page, count and facet', `totalCount ${page} facets(by: [VOTE]) { ${facet} }`),
      ask('a facet of the nodes', `facets(by: [ROLL_CALL_KIND]) { ${facet} }`),
    ],
  };
}

function* consents(states: readonly string[]): Iterable<Assertion> {
  const random = seededRandom(40);
  for (const id of INSTRUMENTS) {
    yield property(id, 'name', `Agreement ${id.slice(-2)}`);
    yield property(id, 'instrumentKind', 'treaty');
  }
  for (const subject of states)
    for (const object of INSTRUMENTS) {
      if (random() < 0.4) continue;
      const since = String(1950 + Math.floor(random() * 70));
      const action = ACTIONS[Math.floor(random() * ACTIONS.length)] ?? '';
      yield imported({ subject, predicate: 'PARTY_TO', object, since: since as never, qualifiers: { action } }); // a year
    }
}

function questionsOf(states: readonly string[]): Workload[] {
  const [state = '', other = ''] = [states[7], states[150 % states.length]];
  return [
    {
      name: 'W1',
      operation: `query ($id: ID!) { state(id: $id) { id name partyTo(first: 20, orderBy: [{ node: { name: ASC } }]) {
        edges { since node { id name } } pageInfo { hasNextPage endCursor } } } }`,
      variables: { id: state },
    },
    {
      name: 'W4',
      operation: `query ($id: ID!) { instrument(id: $id) { name parties(first: 20, orderBy: [{ node: { name: ASC } }]) {
        totalCount edges { since until action node { id name code } } pageInfo { hasNextPage endCursor } } } }`,
      variables: { id: INSTRUMENTS[3] },
    },
    {
      name: 'a path of 4 hops',
      operation: `query ($from: ID!, $to: ID!) {
        paths(from: $from, to: $to, maxHops: 4, first: 100, relations: [PARTY_TO], excludeHubs: false) {
          nodes { length hops { relation direction from { id } to { id name } claim { since } } } } }`,
      variables: { from: state, to: other },
    },
  ];
}

function* chained<T>(...parts: readonly Iterable<T>[]): Iterable<T> {
  for (const part of parts) yield* part;
}
