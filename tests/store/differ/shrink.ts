import { checkPlan } from '../../plan/checker/check-plan.js';
import type { Case } from '../../oracle/arbitraries.js';
import { ontology } from '../../oracle/vocabulary.js';

/**
 * Makes a case that fails smaller while it fails: fewer batches, fewer claims, a shorter question.
 *
 * @param fails Whether a case still shows the difference; a case that a store refuses to take does not.
 */
export async function shrink(
  one: Case,
  fails: (smaller: Case) => Promise<boolean>,
  until = Date.now() + 120_000,
): Promise<Case> {
  let smallest = one;
  for (let again = true; again;) {
    again = false;
    for (const smaller of smallerCases(smallest)) {
      if (Date.now() > until) return smallest;
      if (checkPlan(smaller.plan, ontology).length > 0 || !(await fails(smaller).catch(() => false))) continue;
      smallest = smaller;
      again = true;
      break;
    }
  }
  return smallest;
}

function* smallerCases(one: Case): Generator<Case> {
  for (const next of without(one.next)) yield { ...one, next };
  for (const plan of smallerPlans(one.plan)) yield { ...one, plan };
  for (let i = one.batches.length - 1; i > 0; i -= 1) yield { ...one, batches: one.batches.filter((_, k) => k !== i) };
  for (const [i, batch] of one.batches.entries()) {
    const change = (part: object): Case => ({
      ...one,
      batches: one.batches.map((old, k) => (k === i ? { ...batch, ...part } : old)),
    });
    for (const assert of without(batch.assert)) yield change({ assert });
    for (const retract of without(batch.retract)) yield change({ retract });
  }
}

/** The same list with less in it: half of it at first, then one less. */
function* without<T>(list: readonly T[]): Generator<T[]> {
  if (list.length > 3) {
    const half = list.length >> 1;
    yield list.slice(0, half);
    yield list.slice(half);
  }
  for (let i = 0; i < list.length; i += 1) yield list.filter((_, k) => k !== i);
}

const LISTS = new Set(['fields', 'order', 'of', 'filter', 'by']);

/** Everything that one step makes smaller: a list without an item, no filter, a filter's part in its place. */
function* smallerPlans<T>(item: T, key = ''): Generator<T> {
  if (typeof item !== 'object' || item === null) return;
  if (Array.isArray(item)) {
    if (LISTS.has(key)) yield* without(item) as Generator<T>; // the same list, shorter
    for (const [i, one] of item.entries()) {
      for (const smaller of smallerPlans(one as unknown, key))
        yield item.map((old: unknown, k) => (k === i ? smaller : old)) as T;
    }
    return;
  }
  for (const [name, value] of Object.entries(item)) {
    const change = (to: unknown): T => ({ ...item, [name]: to });
    if (name === 'where' || (name === 'filter' && typeof value === 'object' && !Array.isArray(value))) {
      if (value !== null) yield change(null);
      for (const part of partsOf(value)) yield change(part);
    }
    if (name === 'knownAt' && value !== null) yield change(null);
    for (const smaller of smallerPlans(value, name)) yield change(smaller);
  }
}

function partsOf(filter: unknown): readonly unknown[] {
  if (typeof filter !== 'object' || filter === null || !('of' in filter)) return [];
  return Array.isArray(filter.of) ? filter.of : [filter.of];
}
