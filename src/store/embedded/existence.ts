import type { Existence } from '../../model/existence.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { boundsOf } from '../../ontology/bounds.js';
import type { Property } from '../../ontology/ontology.js';
import type { Call } from './call.js';
import type { Entity } from './entity.js';
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
  const isDated = bounds.begins?.temporal === true || bounds.ends?.temporal === true;
  if (known === null && !isDated) entity.existence = existence;
  return existence;
}

const WITHOUT_BOUNDS: Existence = { began: null, ended: null };
