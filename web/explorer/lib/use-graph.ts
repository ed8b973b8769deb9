import { useEffect, useState } from 'react';
import { ask, AskError } from './ask.js';
import { useAsking } from './asking.js';
import { asked, type Moment } from './moment.js';
import type { Table } from './take.js';
import { Neighbourhood, type Kind, type NeighbourhoodAnswer, type Relation } from '../operations.js';

type Answer = NeighbourhoodAnswer['neighbourhood'];

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Whether its own edges are drawn. */
  readonly expanded: boolean;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  readonly sentence: string;
  readonly claim: string;
}

/** More edges of one relation than are drawn unasked. */
export interface Hub {
  readonly id: string;
  readonly relation: Relation;
  readonly count: number;
  /** How many of them are drawn. */
  readonly shown: number;
}

export interface DrawnGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly hubs: readonly Hub[];
  readonly error: AskError | null;
  readonly pending: boolean;
}

/** A relation of an entity with more edges than this stays a count until it is asked for. */
const unasked = 24;

/**
 * What surrounds these entities. Relations with many edges stay counts, but for those in `open` (`state:chn~VOTED`).
 */
export function useGraph(expanded: readonly string[], open: readonly string[], moment: Moment, tries = 0): DrawnGraph {
  const key = JSON.stringify([expanded, open, asked(moment), tries]);
  const [state, setState] = useState<DrawnGraph & { readonly key: string }>({
    nodes: [],
    edges: [],
    hubs: [],
    error: null,
    pending: true,
    key: '',
  });
  useEffect(() => {
    let current = true;
    Promise.all(expanded.map((id) => around(id, open, moment))).then(
      (parts) => current && setState({ ...merged(parts, expanded), error: null, pending: false, key }),
      (error: unknown) =>
        current &&
        setState((before) => ({
          ...before,
          error: error instanceof AskError ? error : new AskError('UNKNOWN', String(error)),
          pending: false,
          key,
        })),
    );
    return () => {
      current = false;
    };
  }, [key]);
  const pending = state.key !== key;
  useAsking(pending);
  return { ...state, pending };
}

interface Part {
  readonly answer: Answer;
  readonly hubs: readonly Hub[];
}

async function around(id: string, open: readonly string[], moment: Moment): Promise<Part> {
  const when = asked(moment);
  const { data } = await ask(Neighbourhood, { id, depth: 1, first: 0, ...when });
  const counts = new Map<Relation, number>();
  for (const { relation, count } of data.neighbourhood.counts)
    counts.set(relation, (counts.get(relation) ?? 0) + count);
  const few = [...counts].filter(([relation, n]) => n <= unasked || open.includes(`${id}~${relation}`));
  const relations = few.map(([relation]) => relation);
  const answer =
    relations.length === 0
      ? data.neighbourhood
      : (await ask(Neighbourhood, { id, depth: 1, first: 250, relations, ...when })).data.neighbourhood;
  const shown = new Map<string, number>();
  for (const { relation } of answer.edges) shown.set(relation, (shown.get(relation) ?? 0) + 1);
  return {
    answer,
    hubs: [...counts].flatMap(([relation, count]) =>
      count > (shown.get(relation) ?? 0) ? [{ id, relation, count, shown: shown.get(relation) ?? 0 }] : [],
    ),
  };
}

function merged(parts: readonly Part[], expanded: readonly string[]): Pick<DrawnGraph, 'nodes' | 'edges' | 'hubs'> {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const { answer } of parts) {
    for (const { id, kind, name } of answer.nodes) nodes.set(id, { id, kind, name, expanded: expanded.includes(id) });
    for (const { source, target, relation, sentence, claim } of answer.edges)
      edges.set(`${source.id} ${relation} ${target.id} ${claim.id}`, {
        source: source.id,
        target: target.id,
        relation,
        sentence,
        claim: claim.id,
      });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], hubs: parts.flatMap(({ hubs }) => hubs) };
}

/** The same as rows. */
export function edgeTable(edges: readonly GraphEdge[]): Table {
  return {
    columns: ['source', 'relation', 'target', 'sentence', 'claim'],
    rows: edges.map((one) => [one.source, one.relation, one.target, one.sentence, one.claim]),
  };
}

export type { Kind };
