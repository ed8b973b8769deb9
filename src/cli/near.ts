import type { EntityId } from '../model/claim.js';
import type { Ontology } from '../ontology/ontology.js';
import { readReviewFiles, type KnownDifferent } from '../seed/review-files.js';
import { allHistories } from '../store/all-histories.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { printTable } from './table.js';
import { CHECK_NAMES } from '../verify/checks.js';
import { viewOf, type GraphView } from '../verify/graph-view.js';
import { findNearMisses, type NearMiss } from '../verify/near-misses.js';

/** Where the output is no terminal: wide enough for ids and names. */
const WIDE = 200;

/**
 * Lists entities that look alike, but for those that the seed's `known-different.yaml` says are different. Merging is
 * for somebody to decide, by a claim SAME_AS.
 *
 * @returns 0, whatever it lists: it is a list to look through, and no fault.
 */
export async function nearMisses(
  home: GraphHome,
  ontology: Ontology,
  json: boolean,
  output: Output,
): Promise<ExitCode> {
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const { different } = await readReviewFiles(await home.seedFolder(), CHECK_NAMES, ontology);
    const view = viewOf(await allHistories(store), ontology, null);
    const { left, known, stale } = sortOut(findNearMisses(view), different, view);
    for (const { ids, place } of stale)
      output.note(`${place.file}:${place.line}: ${ids.join(' and ')} are not alike any more. Remove the entry.`);
    const rows = left.map((miss) => row(miss, view));
    if (json) output.print(`${JSON.stringify({ near: rows, knownDifferent: known }, null, 2)}\n`);
    else output.print(`${printTable({ near: rows }, output.columns ?? WIDE)}\n${summary(left.length, known)}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

interface Sorted {
  readonly left: readonly NearMiss[];
  /** How many were known to be different. */
  readonly known: number;
  /** Entries of which no pair is alike any more. */
  readonly stale: readonly KnownDifferent[];
}

function sortOut(misses: readonly NearMiss[], different: readonly KnownDifferent[], { live }: GraphView): Sorted {
  const known = new Set(live.map(({ claim }) => claim.subject));
  const isIn = ({ ids }: NearMiss, one: KnownDifferent): boolean => ids.every((id: EntityId) => one.ids.includes(id));
  const left = misses.filter((miss) => !different.some((one) => isIn(miss, one)));
  // One about entities of another seed is neither.
  const stale = different.filter(
    (one) => one.ids.every((id) => known.has(id)) && !misses.some((miss) => isIn(miss, one)),
  );
  return { left, known: misses.length - left.length, stale };
}

const row = ({ ids: [a, b], likeness, because }: NearMiss, { nameOf }: GraphView) => ({
  likeness,
  a,
  b,
  names: `${nameOf(a)} · ${nameOf(b)}`,
  because,
});

function summary(left: number, known: number): string {
  const pairs = `${left} ${left === 1 ? 'pair' : 'pairs'} to look at`;
  return `${pairs}; ${known} known to be different (known-different.yaml). One entity? Say so by a claim SAME_AS.`;
}
