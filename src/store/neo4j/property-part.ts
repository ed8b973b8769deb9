import type { Property } from '../../ontology/ontology.js';
import { dayOfOperand } from '../../plan/operand.js';
import type { ValidTime } from '../../plan/plan.js';
import { compareText } from '../../text/compare.js';
import type { Answer } from '../store.js';
import { itemExpression, nodeProperty, type Place } from './compile-filter.js';
import type { PastValue, Properties, Wanted } from './look-ups.js';
import { propertyDay, propertyExpression, type Moment } from './moment.js';
import { dayLists } from './names.js';
import { mayBe } from './spelling.js';
import { plain, type Part, type ReadContext } from './part.js';

/**
 * A property of an entity as it is shown. Of the few entities on which it changes with the day its values and their
 * days are sent, and the day is looked for here: stated in the statement for each name it would be most of the text,
 * and planning takes as long as a text is.
 */
export function propertyPart(node: string, property: Property, time: ValidTime, moment: Moment): Part {
  if (moment.knownAt !== null || !property.temporal || property.list || isShort(property, moment))
    return plain(propertyExpression(node, property, propertyDay(time, moment), moment));
  return {
    cypher: `coalesce(${node}.${dayLists(property.name).shown}, ${node}.${property.name})`,
    read: (raw, context) => (Array.isArray(raw) ? valueOnDay(String(raw[0]), time, context) : (raw as Answer)),
  };
}

/** Whether a statement says it without the lists of its days. */
function isShort({ name, required }: Property, { parameters }: Moment): boolean {
  const { rarities, days } = parameters.spelling;
  return !mayBe(rarities.dated, name) || days === 'as stored' || (days === 'but for' && required);
}

/** A property as it is shown of an entity that was looked up. */
export function lookedUpProperty(
  { name, list, temporal }: Property,
  time: ValidTime,
  wanted: Wanted,
): (entity: Properties, context: ReadContext) => Answer {
  const { shown } = dayLists(name);
  const changes = temporal && !list;
  for (const stored of changes ? [name, shown] : [name]) wanted.entity.add(stored);
  return (entity, context) => {
    const days = changes ? entity[shown] : null;
    if (Array.isArray(days)) return valueOnDay(String(days[0]), time, context);
    return (entity[name] ?? (list ? [] : null)) as Answer;
  };
}

/**
 * A property as it was known at a moment: of the values that were, that of the day, one that says since when before one that
 * does not. What is never null is else the first of all.
 */
export function pastProperty(
  { name, list, temporal, required }: Property,
  time: ValidTime,
  wanted: Wanted,
): (entity: Properties, context: ReadContext) => Answer {
  wanted.past.add(name);
  return (entity, { values, today }) => {
    const known = (entity[name] ?? []) as readonly PastValue[];
    if (list) return [...known].sort((a, b) => compareOrders(a.order, b.order)).map(({ value }) => value);
    if (!temporal) return known[0]?.value ?? null;
    const day = dayOfOperand('ever' in time ? null : time.on, values, today);
    const standing = ({ from, to, dated }: PastValue): number => (from <= day && day < to ? (dated ? 0 : 1) : 2);
    const [first] = [...known].sort(
      (a, b) => standing(a) - standing(b) || a.from - b.from || compareText(a.strength, b.strength),
    );
    return first === undefined || (standing(first) === 2 && !required) ? null : first.value;
  };
}

const compareOrders = (a: PastValue['order'], b: PastValue['order']): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

function valueOnDay(shown: string, time: ValidTime, { values, today }: ReadContext): Answer {
  const [starts, ends, found, otherwise] = JSON.parse(shown) as readonly [number[], number[], Answer[], Answer]; // as it was written
  const day = dayOfOperand('ever' in time ? null : time.on, values, today);
  const holds = starts.findIndex((start, i) => start <= day && day < (ends[i] ?? start));
  return found[holds] ?? otherwise;
}

/** What an item has under a property's name, as it is shown. */
export function itemPart(on: 'node' | 'edge', property: string, place: Place): Part {
  const known = on === 'node' && property !== 'id' && property !== 'kind' ? nodeProperty(property, place) : undefined;
  return known === undefined
    ? plain(itemExpression(on, property, place))
    : propertyPart(place.node, known, place.time, place.moment);
}
