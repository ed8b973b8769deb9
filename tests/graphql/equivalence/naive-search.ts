import { kindEnum } from '../../../src/questions/api-names.js';
import { matchName, type Range } from '../../../src/store/names/match-name.js';
import { readQuery } from '../../../src/store/names/query.js';
import { foundNames, type FoundName } from '../../oracle/names.js';
import { Reading } from '../../oracle/reading.js';
import type { NaiveGraph } from './naive-graph.js';

/** All that a search finds on all its pages, as the oracle reads the rules; which parts answer is told by the one rule there is. */
export interface NaiveSearch {
  readonly found: readonly (FoundName & { readonly ranges: readonly Range[] })[];
  /** Of all that answer, whatever kinds are asked for. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

export function naiveSearch(graph: NaiveGraph, text: string, kinds: readonly string[] | null): NaiveSearch {
  const reading = READINGS.get(graph) ?? new Reading(graph.claims, graph.ontology, null);
  READINGS.set(graph, reading);
  const all = foundNames(text, reading);
  const kindOf = ({ entity }: FoundName): string => kindEnum(reading.kindOf(entity).name);
  const names = [...graph.ontology.kinds.keys()].map(kindEnum);
  const counts = names.map((kind) => ({ kind, count: all.filter((name) => kindOf(name) === kind).length }));
  const query = readQuery(text);
  return {
    found: all
      .filter((name) => kinds === null || kinds.includes(kindOf(name)))
      .map((name) => ({ ...name, ranges: matchName(query, name.text)?.ranges ?? [] })),
    kinds: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}

const READINGS = new WeakMap<NaiveGraph, Reading>();
