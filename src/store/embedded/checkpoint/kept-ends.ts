import type { End } from '../claim-ends.js';
import type { Columns } from './columns.js';

/** Claims by whom they are about and by what they rest on: numbers of claims, entity by entity. */
export class KeptEnds {
  readonly #columns: Columns;
  readonly #entities: number;
  readonly #found: Partial<Record<End, Sorted>> = {};

  constructor(columns: Columns, entities: number) {
    this.#columns = columns;
    this.#entities = entities;
  }

  /** In their order; made when it is first asked for. */
  about(end: End, entity: number): Int32Array {
    const { starts, claims } = (this.#found[end] ??= sort(this.#entities, this.#pairs(end)));
    return claims.subarray(starts[entity], starts[entity + 1]);
  }

  #pairs(end: End): (take: (entity: number, claim: number) => void) => void {
    const { claimSubject, claimObject, claimVersionsStart, versionCites, citesStart, cites } = this.#columns;
    if (end !== 'document') {
      const column = end === 'subject' ? claimSubject : claimObject;
      return (take) => {
        for (let claim = 0; claim < column.length; claim += 1) take(column[claim] ?? -1, claim);
      };
    }
    return (take) => {
      for (let claim = 0; claim + 1 < claimVersionsStart.length; claim += 1)
        for (let v = claimVersionsStart[claim] ?? 0; v < (claimVersionsStart[claim + 1] ?? 0); v += 1) {
          const list = versionCites[v] ?? 0;
          for (let i = citesStart[list] ?? 0; i < (citesStart[list + 1] ?? 0); i += 1) take(cites[i] ?? -1, claim);
        }
    };
  }
}

interface Sorted {
  readonly starts: Int32Array;
  readonly claims: Int32Array;
}

/** Counts, and then puts each where its own begin. */
function sort(entities: number, pairs: (take: (entity: number, claim: number) => void) => void): Sorted {
  const starts = new Int32Array(entities + 1);
  pairs((entity) => {
    if (entity >= 0) starts[entity + 1] = (starts[entity + 1] ?? 0) + 1;
  });
  for (let i = 0; i < entities; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const claims = new Int32Array(starts[entities] ?? 0);
  const next = starts.slice();
  pairs((entity, claim) => {
    if (entity < 0) return;
    claims[next[entity] ?? 0] = claim;
    next[entity] = (next[entity] ?? 0) + 1;
  });
  return { starts, claims };
}
