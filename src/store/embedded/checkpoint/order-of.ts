import type { Scalar } from '../../../model/claim.js';
import { compareText } from '../../../text/compare.js';
import type { Columns } from './columns.js';

/** What claims are put in order by. */
interface Source {
  readonly columns: Columns;
  /** By id. */
  readonly entities: readonly string[];
  readonly predicates: readonly string[];
  /** As JSON. */
  textAt(scalar: number): string;
}

/** Numbers of claims by subject, predicate and object, as texts: counted and not compared. Those of one fact stand as they come. */
export function orderOf(source: Source): Int32Array {
  const { columns, entities, predicates } = source;
  const { claimSubject, claimPredicate, claimObject, claimScalar } = columns;
  const scalars = ranksOf(
    [...new Set(claimScalar)].filter((scalar) => scalar >= 0),
    (scalar) => String(JSON.parse(source.textAt(scalar)) as Scalar),
  );
  const names = ranksOf([...predicates.keys()], (predicate) => predicates[predicate] ?? '');
  const objects = Int32Array.from(claimObject, (entity, claim) =>
    entity < 0 ? (scalars.get(claimScalar[claim] ?? -1) ?? 0) : entity,
  );
  const order = Int32Array.from(claimSubject.keys());
  const byObject = sortBy(order, (claim) => objects[claim] ?? 0, Math.max(entities.length, scalars.size));
  const byPredicate = sortBy(byObject, (claim) => names.get(claimPredicate[claim] ?? 0) ?? 0, predicates.length);
  return sortBy(byPredicate, (claim) => claimSubject[claim] ?? 0, entities.length);
}

/** Where texts stand among each other; what has equal ones stands alike. */
function ranksOf(all: readonly number[], textOf: (one: number) => string): Map<number, number> {
  const texts = all.map((one) => ({ one, text: textOf(one) })).sort((a, b) => compareText(a.text, b.text));
  const ranks = new Map<number, number>();
  let rank = -1;
  let last: string | undefined;
  for (const { one, text } of texts) {
    if (text !== last) rank += 1;
    last = text;
    ranks.set(one, rank);
  }
  return ranks;
}

/** By a number below `count`; those that have the same stand as they stood. */
function sortBy(list: Int32Array, numberOf: (one: number) => number, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const one of list) {
    const number = numberOf(one) + 1;
    next[number] = (next[number] ?? 0) + 1;
  }
  for (let i = 0; i < count; i += 1) next[i + 1] = (next[i + 1] ?? 0) + (next[i] ?? 0);
  const sorted = new Int32Array(list.length);
  for (const one of list) {
    const number = numberOf(one);
    const place = next[number] ?? 0;
    sorted[place] = one;
    next[number] = place + 1;
  }
  return sorted;
}
