import { int } from 'neo4j-driver';
import { prefixOf, type EntityId, type Scalar } from '../../model/claim.js';
import { END_OF_TIME } from '../../model/day.js';
import type { Ontology, Property } from '../../ontology/ontology.js';
import { compareValues } from '../../plan/compare.js';
import { orderKey } from '../../text/order-key.js';
import { dayLists, KNOWN, orderProperty } from './names.js';
import { stored, withOrder, type StoredMap } from './rows.js';

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
 */
export function entityProperties(id: EntityId, values: readonly LiveValue[], ontology: Ontology): StoredMap {
  const kind = ontology.kindByPrefix.get(prefixOf(id));
  let properties: StoredMap = { [KNOWN]: values.some(({ property }) => property === 'name') ? true : null };
  for (const property of kind?.properties.values() ?? []) {
    const own = values.filter((v) => v.property === property.name);
    properties = { ...properties, [orderProperty(property.name)]: null, ...current(property, own) };
    if (property.temporal) properties = { ...properties, ...byDay(property, own) };
  }
  return properties;
}

function current(property: Property, values: readonly LiveValue[]): StoredMap {
  if (property.list) {
    const list = values.map(({ value }) => value).sort(compareValues);
    return { [property.name]: list.length === 0 ? null : list };
  }
  // What lasts longest stands for now, of those the latest; where days matter, the lists beside it are read.
  const [best] = [...values].sort((a, b) => b.to - a.to || b.from - a.from || (a.strength < b.strength ? -1 : 1));
  return best === undefined ? { [property.name]: null } : withOrder(property.name, best.value);
}

/** Values with their days, dated ones first, where some value holds on some days only. */
function byDay({ name, required }: Property, values: readonly LiveValue[]): StoredMap {
  const lists = dayLists(name);
  // An end alone bounds a value too: `Turkey`, until 2022.
  if (!values.some(({ dated, to }) => dated || to < END_OF_TIME)) {
    return Object.fromEntries(Object.values(lists).map((key) => [key, null]));
  }
  const sorted = [...values].sort((a, b) => Number(b.dated) - Number(a.dated));
  const first = required
    ? [...values].sort((a, b) => a.from - b.from || (a.strength < b.strength ? -1 : 1))[0]?.value
    : undefined;
  const shown = [
    sorted.map(({ from }) => from),
    sorted.map(({ to }) => to),
    sorted.map(({ value }) => value),
    first ?? null,
  ];
  return {
    [lists.shown]: [JSON.stringify(shown)],
    [lists.values]: sorted.map(({ value }) => value),
    [lists.orders]: sorted.map(({ value }) => order(value)),
    [lists.from]: sorted.map(({ from }) => int(from)),
    [lists.to]: sorted.map(({ to }) => int(to)),
    [lists.otherwise]: first === undefined ? null : stored(first),
    [lists.otherwiseOrder]: first === undefined ? null : stored(order(first)),
  };
}

const order = (value: Scalar): Scalar => (typeof value === 'string' ? orderKey(value) : value);
