import type { EntityId, Scalar } from '../../model/claim.js';
import { prefixOf } from '../../model/claim.js';
import type { Ontology, Property } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { withOrder, type StoredMap } from './rows.js';

/** A live value of a property as it is stored. */
export interface LiveValue {
  readonly property: string;
  readonly value: Scalar;
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
  readonly strength: string;
}

/**
 * An entity's current properties, as people see them in Browser and as most questions read them; null where nothing
 * is known, so that setting them takes old ones away.
 *
 * @param dated The property that says that some value holds on some days only, and has to be read by the day.
 */
export function entityProperties(id: EntityId, values: readonly LiveValue[], ontology: Ontology, dated: string): StoredMap {
  const kind = ontology.kindByPrefix.get(prefixOf(id));
  let properties: StoredMap = { [dated]: values.some((v) => v.dated || isBounded(v)) ? true : null };
  for (const property of kind?.properties.values() ?? []) {
    const own = values.filter((v) => v.property === property.name);
    properties = { ...properties, [`${property.name}__order`]: null, ...current(property, own) };
  }
  return properties;
}

// An end alone bounds a value too: `Turkey`, until 2022.
const isBounded = ({ to }: LiveValue): boolean => to < 4_000_000;

function current(property: Property, values: readonly LiveValue[]): StoredMap {
  if (property.list) {
    const list = values.map(({ value }) => value).sort(compareValues);
    return { [property.name]: list.length === 0 ? null : list };
  }
  // The latest that is known stands for now; where days matter, values are read one by one.
  const [best] = [...values].sort((a, b) => b.from - a.from || (a.strength < b.strength ? -1 : 1));
  return best === undefined ? { [property.name]: null } : withOrder(property.name, best.value);
}
