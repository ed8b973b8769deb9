import type { EntityId } from '../../model/claim.js';
import type { Answer } from '../store.js';
import type { Asked } from './ask.js';
import { given } from './given.js';
import { META } from './names.js';
import type { Parameters } from './parameters.js';

/**
 * A list below entities that a statement shows, as a statement of its own: it is asked once for all that have it, each
 * of them once however often it is met. Its text depends on nothing but the list, so that questions share its plan.
 */
export interface ListBelow {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Of nobody it is planned, and nothing is read. */
export const ofNobody = ({ text }: ListBelow): Asked => ({ text, parameters: { ids: [] } });

/**
 * @param found What of the node `n0` it gives, and the clauses before that.
 * @param condition Which node of an id it is, where there are several.
 */
export function listBelow(
  { cypher, clauses }: { readonly cypher: string; readonly clauses?: string },
  label: string,
  condition: string | null,
  parameters: Parameters,
): ListBelow {
  const before = `${condition === null ? '' : ` WHERE ${condition}`}${clauses === undefined ? '' : ` ${clauses}`}`;
  const text = `MATCH (meta:${META}) UNWIND ${given('ids')} AS id MATCH (n0:${label} {id: id})${before} RETURN meta.head AS head, id, ${cypher} AS found`;
  return { text, parameters };
}

/** The lists below what the statements of a plan show: equal ones are one. */
export class ListsBelow {
  /** How often they stand in the plan: each place is asked for at most once. */
  occurrences = 0;
  readonly #lists = new Map<string, ListBelow>();

  /** @param key What the list is made of. */
  add(key: string, make: () => ListBelow): ListBelow {
    this.occurrences += 1;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#lists.set(key, made);
    return made;
  }

  all(): ListBelow[] {
    return [...this.#lists.values()];
  }
}

export type ShownBelow = Map<ListBelow, Map<EntityId, Answer>>;

/** What has been found of lists for one answer: what is asked for and not there yet is noted, and reading begins again. */
export class FoundBelow {
  readonly #found = new Map<ListBelow, Map<EntityId, unknown>>();
  readonly #missing = new Map<ListBelow, Set<EntityId>>();

  /**
   * What an entity has of a list; null where it is not there yet.
   *
   * @param shown What was shown of lists so far: an entity that is met again is shown the same.
   */
  read(list: ListBelow, id: EntityId, shown: ShownBelow, show: (found: unknown) => Answer): Answer {
    const found = this.#found.get(list);
    if (found?.has(id) !== true) {
      const missing = this.#missing.get(list) ?? new Set();
      this.#missing.set(list, missing.add(id));
      return null;
    }
    const before = shown.get(list) ?? new Map<EntityId, Answer>();
    shown.set(list, before);
    const known = before.get(id);
    if (known !== undefined) return known;
    const answer = show(found.get(id));
    before.set(id, answer);
    return answer;
  }

  missing(): { readonly list: ListBelow; readonly ids: readonly EntityId[] }[] {
    const all = [...this.#missing].map(([list, ids]) => ({ list, ids: [...ids] }));
    this.#missing.clear();
    return all;
  }

  /** @param rows Of each entity that is there. */
  add(list: ListBelow, rows: readonly (readonly [id: EntityId, found: unknown])[]): void {
    const found = this.#found.get(list) ?? new Map<EntityId, unknown>();
    for (const [id, value] of rows) found.set(id, value);
    this.#found.set(list, found);
  }
}
