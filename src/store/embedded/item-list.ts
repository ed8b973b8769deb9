import { readCursor, writeCursor, type Signer } from '../../plan/cursor.js';
import { resolve, resolveInteger } from '../../plan/operand.js';
import type { Page } from '../../plan/plan.js';
import type { Call } from './call.js';
import type { Items } from './items.js';
import type { Entity } from './entity.js';
import type { Sorter } from './order.js';

/** What the lists of one connection have in common. */
export interface ListRules {
  readonly page: Page;
  readonly sorter: Sorter;
  /** Values in a position. */
  readonly keys: number;
  /** What cursors are signed with. */
  readonly signed: Signer;
}

/** The items of one connection, put in order and cut to its page when somebody asks. */
export class ItemList {
  readonly start: Entity | null;
  readonly items: Items;
  readonly #rules: ListRules;
  readonly #call: Call;
  #cut: { readonly page: readonly number[]; readonly hasNext: boolean } | undefined;

  constructor(items: Items, start: Entity | null, rules: ListRules, call: Call) {
    this.items = items;
    this.start = start;
    this.#rules = rules;
    this.#call = call;
  }

  /** The places of the page's items in {@link items}, in order. */
  get page(): readonly number[] {
    return (this.#cut ??= this.#cutPage()).page;
  }

  get hasNext(): boolean {
    return (this.#cut ??= this.#cutPage()).hasNext;
  }

  get hasPrevious(): boolean {
    return this.#after() !== null;
  }

  cursor(place: number): string {
    const position = this.#rules.sorter.position(this.items, place, this.#call);
    return writeCursor(this.#rules.signed(this.#call.values), position);
  }

  #cutPage(): { readonly page: readonly number[]; readonly hasNext: boolean } {
    const first = resolveInteger(this.#rules.page.first, this.#call.values);
    const rows = this.#firstRows(first + 1); // one more tells whether there is a next page
    const hasNext = rows.length > first;
    return { page: hasNext ? rows.slice(0, first) : rows, hasNext };
  }

  /** The first items behind the cursor, in order. */
  #firstRows(count: number): readonly number[] {
    const { sorter, signed, keys } = this.#rules;
    const { length } = this.items;
    const text = this.#after();
    if (text === null) {
      if (!sorter.isPlain) return sorter.first(this.items, null, count, this.#call);
      return firstPlaces(Math.min(count, length));
    }
    const after = readCursor(text, signed(this.#call.values), keys);
    const behind: number[] = [];
    for (let place = 0; place < length; place += 1)
      if (sorter.compare(sorter.position(this.items, place, this.#call), after) > 0) behind.push(place);
    return sorter.isPlain ? behind.slice(0, count) : sorter.first(this.items, behind, count, this.#call);
  }

  #after(): string | null {
    const { after } = this.#rules.page;
    const text = after === null ? null : resolve(after, this.#call.values);
    return text === null ? null : String(text);
  }
}

/** `[0, 1, 2…]`: the same list wherever so many are asked for. */
function firstPlaces(count: number): readonly number[] {
  let known = FIRST[count];
  if (known !== undefined) return known;
  known = Array.from({ length: count }, (_, place) => place);
  if (count <= MOST_REMEMBERED) FIRST[count] = known;
  return known;
}

const MOST_REMEMBERED = 256;
const FIRST: (readonly number[] | undefined)[] = new Array<undefined>(MOST_REMEMBERED + 1).fill(undefined);
