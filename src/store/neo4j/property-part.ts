import type { Property } from '../../ontology/ontology.js';
import { dayOfOperand } from '../../plan/operand.js';
import type { ValidTime } from '../../plan/plan.js';
import type { Answer } from '../store.js';
import { itemExpression, nodeProperty, type Place } from './compile-filter.js';
import { propertyDay, propertyExpression, type Moment } from './moment.js';
import { dayLists } from './names.js';
import { plain, type Part } from './part.js';

/**
 * A property of an entity as it is shown. Of the few entities on which it changes with the day its values and their
 * days are sent, and the day is looked for here: stated in the statement for each name it would be most of the text,
 * and planning takes as long as a text is.
 */
export function propertyPart(node: string, property: Property, time: ValidTime, moment: Moment): Part {
  if (moment.knownAt !== null || !property.temporal || property.list)
    return plain(propertyExpression(node, property, propertyDay(time, moment), moment));
  const { from, to, values, otherwise } = dayLists(property.name);
  const lists = [from, to, values, otherwise].map((name) => `${node}.${name}`).join(', ');
  return {
    cypher: `CASE WHEN ${node}.${from} IS NULL THEN ${node}.${property.name} ELSE [${lists}] END`,
    read: (raw, context) => {
      if (!Array.isArray(raw)) return raw as Answer;
      const [starts, ends, found, other] = raw as unknown as readonly [number[], number[], Answer[], Answer];
      const day = dayOfOperand('ever' in time ? null : time.on, context.values, context.today);
      const holds = starts.findIndex((start, i) => start <= day && day < (ends[i] ?? start));
      return found[holds] ?? other;
    },
  };
}

/** What an item has under a property's name, as it is shown. */
export function itemPart(on: 'node' | 'edge', property: string, place: Place): Part {
  const known = on === 'node' && property !== 'id' && property !== 'kind' ? nodeProperty(property, place) : undefined;
  return known === undefined
    ? plain(itemExpression(on, property, place))
    : propertyPart(place.node, known, place.time, place.moment);
}
