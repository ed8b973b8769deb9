import { openGraph, type SpaceGraph } from '../../src/index.js';
import { seededFolder } from '../support/seed.js';

export interface InProcess {
  readonly graph: SpaceGraph;
  /** Answers what a client posts, from the graph and without a network. */
  readonly fetch: typeof fetch;
  /** How many operations were asked so far: what came from a cache was not. */
  asked(): number;
}

interface Posted {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The seed, asked as a client asks a server. Close the graph. */
export async function openInProcess(): Promise<InProcess> {
  const graph = await openGraph({ data: await seededFolder(), seed: false, today: '2026-11-28' });
  let asked = 0;
  return {
    graph,
    asked: () => asked,
    async fetch(_, init) {
      asked += 1;
      const { query, variables = {}, operationName } = JSON.parse(init?.body as string) as Posted; // what clients post
      const answer = await graph.query(query, variables, operationName === undefined ? {} : { operationName });
      return Response.json(answer, { headers: { 'content-type': 'application/graphql-response+json' } });
    },
  };
}

/** A State that had another name then. */
export const NAME = 'query Name($asOf: Date!) { state(id: "state:tur", asOf: $asOf) { id key name } }';
export const THEN = { asOf: '2000-01-01' };
export const NOW = { asOf: '2026-11-28' };

/** The same without `key`, as a client may write it that has not read the documentation. */
export const NAME_WITHOUT_KEY = NAME.replace(' key', '');

/** One claim, seen from two days: its subject is called otherwise on each. */
export const CLAIM = `query Claim($asOf: Date!) {
  state(id: "state:tur", asOf: $asOf) {
    key
    partyTo(where: { node: { id: { eq: "instrument:ost" } } }) { edges { node { key } claims { id subject { key name } } } }
  }
}`;

/** Two operations about the same list, neither of which asks for what the other does. */
export const COUNT = 'query Count($asOf: Date!) { state(id: "state:tur", asOf: $asOf) { key partyTo { totalCount } } }';
export const LIST =
  'query List($asOf: Date!) { state(id: "state:tur", asOf: $asOf) { key partyTo { nodes { key name } } } }';
