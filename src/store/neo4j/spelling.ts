import type { EntityId, Scalar } from '../../model/claim.js';
import type { Day } from '../../model/day.js';
import { orderKey } from '../../text/order-key.js';

/**
 * What a database is known to hold of two things that few entities have: values that hold on some days only, and texts
 * that are put in order by a key of their own. Statements that need not ask for either are short, and touch less.
 */
export interface Rarities {
  /** Properties of which some value holds on some days only, by name; null where it is not known. */
  readonly dated: ReadonlySet<string> | null;
  /** Properties and qualifiers of which some text has a sort key of its own; null where it is not known. */
  readonly ordered: ReadonlySet<string> | null;
}

export const UNKNOWN: Rarities = { dated: null, ordered: null };

/** How values by the day are written in a statement. */
export type Days =
  /** As they are stored for now, which is right where no entity differs on the days asked for. */
  | 'as stored'
  /** As they are stored, but for entities that a parameter names. */
  | 'but for'
  /** From the lists on each node. */
  | 'lists';

export interface Spelling {
  readonly rarities: Rarities;
  readonly days: Days;
}

/** Right for any database. */
export const AT_LENGTH: Spelling = { rarities: UNKNOWN, days: 'lists' };

/** As a database that holds nothing rare is asked, for people to read. */
export const IN_SHORT: Spelling = { rarities: { dated: new Set(), ordered: new Set() }, days: 'as stored' };

export const mayBe = (rare: ReadonlySet<string> | null, name: string): boolean => rare === null || rare.has(name);

/** An entity on which a property changes with the day, as its node tells it. */
export interface DatedEntity {
  readonly id: EntityId;
  /** What is stored for now. */
  readonly current: Scalar | null;
  readonly starts: readonly Day[];
  readonly ends: readonly Day[];
  readonly values: readonly Scalar[];
  readonly otherwise: Scalar | null;
}

export function valueOn(
  day: Day,
  { starts, ends, values, otherwise }: Omit<DatedEntity, 'id' | 'current'>,
): Scalar | null {
  const holds = starts.findIndex((start, i) => start <= day && day < (ends[i] ?? start));
  return values[holds] ?? otherwise;
}

/** The entities of which some value holds on some days only. */
export class DatedEntities {
  readonly #byProperty: ReadonlyMap<string, readonly DatedEntity[] | null>;
  readonly #exceptions = new Map<string, Readonly<Record<EntityId, Scalar | null>> | null>();

  /** @param byProperty null: more than a question is told of. */
  constructor(byProperty: ReadonlyMap<string, readonly DatedEntity[] | null> = new Map()) {
    this.#byProperty = byProperty;
  }

  /** The entities on which a property is another on that day than is stored for now; null where they are too many to tell. */
  exceptions(property: string, day: Day): Readonly<Record<EntityId, Scalar | null>> | null {
    const key = `${property} ${String(day)}`;
    let known = this.#exceptions.get(key);
    if (known === undefined) {
      known = this.#find(property, day);
      if (this.#exceptions.size >= MOST_DAYS) this.#exceptions.clear();
      this.#exceptions.set(key, known);
    }
    return known;
  }

  #find(property: string, day: Day): Readonly<Record<EntityId, Scalar | null>> | null {
    const entities = this.#byProperty.get(property);
    if (entities === undefined) return {};
    if (entities === null) return null;
    const different = entities.map((entity) => [entity, valueOn(day, entity)] as const);
    return Object.fromEntries(
      different.flatMap(([{ id, current }, value]) => (value === current ? [] : [[id, value]])),
    );
  }
}

/** The same by their sort keys. */
export const orderKeys = (
  values: Readonly<Record<EntityId, Scalar | null>>,
): Readonly<Record<EntityId, Scalar | null>> =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, typeof value === 'string' ? orderKey(value) : value]),
  );

const MOST_DAYS = 1_000;
