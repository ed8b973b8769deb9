import type { Existence } from '../../model/existence.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import type { Kind, Property } from '../../ontology/ontology.js';
import type { Call } from './call.js';
import type { Entity } from './graph.js';
import { propertyValue } from './moment.js';

/** Since when and until when an entity exists, as known at the call's moment. */
export function existenceOf(entity: Entity, { known, today }: Pick<Call, 'known' | 'today'>): Existence {
  const bounds = boundsOf(entity.kind);
  // Most kinds have none; of the others most is asked of what is known now.
  if (bounds === null) return WITHOUT_BOUNDS;
  if (known === null && entity.existence !== undefined) return entity.existence;
  const date = (property: Property | null): PartialDate | null => {
    const value = property === null ? null : propertyValue(entity, property, known, today);
    return value === null ? null : (parsePartialDate(String(value)) ?? null);
  };
  const existence = { began: date(bounds.begins), ended: date(bounds.ends) };
  if (known === null && !bounds.temporal) entity.existence = existence;
  return existence;
}

const WITHOUT_BOUNDS: Existence = { began: null, ended: null };

interface Bounds {
  readonly begins: Property | null;
  readonly ends: Property | null;
  readonly temporal: boolean;
}

/** The properties of a kind that tell when it began and ended; null where it has neither. */
function boundsOf(kind: Kind): Bounds | null {
  let bounds = BOUNDS.get(kind);
  if (bounds === undefined) BOUNDS.set(kind, (bounds = findBounds(kind)));
  return bounds;
}

const BOUNDS = new WeakMap<Kind, Bounds | null>();

function findBounds({ properties }: Kind): Bounds | null {
  const all = [...properties.values()];
  const begins = all.find(({ bounds }) => bounds === 'begins') ?? null;
  const ends = all.find(({ bounds }) => bounds === 'ends') ?? null;
  if (begins === null && ends === null) return null;
  return { begins, ends, temporal: begins?.temporal === true || ends?.temporal === true };
}
