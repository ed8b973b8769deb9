import type { Day } from '../../model/day.js';
import type { Identity } from '../../model/project.js';
import type { Found } from '../links/search.js';
import type { SearchRoot } from '../links/search-of.js';
import type { Values } from '../../plan/plan.js';
import type { Wanted } from './look-ups.js';
import type { Searched } from './name-reader.js';

/** What the values of a statement are made from, call by call. */
export interface CallContext {
  readonly values: Values;
  readonly today: Day;
  readonly identity: Identity;
  readonly searched: Searched;
  /** What was searched for before the statement runs. */
  readonly found?: ReadonlyMap<SearchRoot, Found>;
}

export type Make = (call: CallContext) => unknown;

/** The parameters of a statement: names that are the same for every call, and how each call makes their values. */
export class Parameters {
  /** What else a call needs: see look-ups.ts. */
  readonly wanted: Wanted = { entity: new Set(), claim: new Set() };
  readonly #made = new Map<string, { readonly name: string; readonly make: Make }>();

  /** @param key What the value depends on: equal keys share one parameter. */
  add(key: string, make: Make): string {
    const known = this.#made.get(key);
    if (known !== undefined) return known.name;
    const name = `$p${String(this.#made.size)}`;
    this.#made.set(key, { name, make });
    return name;
  }

  bind(call: CallContext): Record<string, unknown> {
    return Object.fromEntries([...this.#made.values()].map(({ name, make }) => [name.slice(1), make(call)]));
  }
}
