import { CLAIM, ENTITY, KNOWN, META, OPEN } from './names.js';

/** What rows name by id alone, and is asked for after them. */
export type LookedFor = 'entity' | 'claim';
export type Properties = Readonly<Record<string, unknown>>;

/** Which properties the rows of a statement want of what they name by id: known when it is compiled. */
export type Wanted = Readonly<Record<LookedFor, Set<string>>>;

/** A statement of its own, the same for every question: the database plans it once. */
export const LOOK_UPS: Readonly<Record<LookedFor, string>> = {
  entity: lookUp(ENTITY, `n.${KNOWN}`),
  claim: lookUp(CLAIM, `n.recordedTo = '${OPEN}'`),
};

/**
 * How many statements may be asked for what is named by id, after all lists: known from a plan. Claims name entities, and
 * nothing that is looked up names claims.
 */
export function mostLookUps({ entity, claim }: Wanted): number {
  const claims = claim.size > 0 ? 1 : 0;
  return claims + (entity.size > 0 ? 1 + claims : 0);
}

function lookUp(label: string, live: string): string {
  return `MATCH (meta:${META}) RETURN meta.head AS head, COLLECT { MATCH (n:${label}) WHERE n.id IN $ids AND ${live} RETURN [n.id, [name IN $names | n[name]]] } AS found`;
}

/** What has been looked up for one answer: what is asked for and not there yet is noted, and reading begins again. */
export class LookedUp {
  readonly #found: Readonly<Record<LookedFor, Map<string, Properties | null>>> = {
    entity: new Map(),
    claim: new Map(),
  };
  readonly #missing: Readonly<Record<LookedFor, Set<string>>> = { entity: new Set(), claim: new Set() };

  /** @returns null where there is none, or none yet. */
  get(what: LookedFor, id: string): Properties | null {
    const found = this.#found[what].get(id);
    if (found === undefined) this.#missing[what].add(id);
    return found ?? null;
  }

  /** What reading missed, with the parameters of the statement that asks for it. */
  missing(
    wanted: Wanted,
  ): { readonly what: LookedFor; readonly ids: readonly string[]; readonly names: readonly string[] }[] {
    return (['entity', 'claim'] as const)
      .filter((what) => this.#missing[what].size > 0)
      .map((what) => ({ what, ids: [...this.#missing[what]], names: [...wanted[what]] }));
  }

  add(
    what: LookedFor,
    names: readonly string[],
    rows: readonly (readonly [id: string, values: readonly unknown[]])[],
  ): void {
    for (const id of this.#missing[what]) this.#found[what].set(id, null);
    for (const [id, values] of rows)
      this.#found[what].set(id, Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])));
    this.#missing[what].clear();
  }
}
