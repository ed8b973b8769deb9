import type { Scalar } from '../../model/claim.js';
import type { ValidTime } from '../../plan/plan.js';
import { upperSnake } from '../../text/case.js';
import { dayOf, type Call } from './call.js';
import type { Edge, Entity } from './graph.js';
import { edgeValue, listValue, propertyValue } from './moment.js';

/** The items of a list: nodes, each with its edge; at a root there are no edges. */
export interface Items {
  readonly nodes: readonly Entity[];
  readonly edges: readonly Edge[] | null;
}

export type ItemTest = (node: Entity, edge: Edge | null, call: Call) => boolean;
export type ReadItem<T> = (node: Entity, edge: Edge | null, call: Call) => T;

/** What an item has under a property's name: one value, or all of a list; null where it has none. */
export function itemValues(
  on: 'node' | 'edge',
  property: string,
  time: ValidTime,
): ReadItem<readonly (Scalar | null)[]> {
  const one = itemValue(on, property, time);
  if (on === 'edge') return (node, edge, call) => [one(node, edge, call)];
  return (node, edge, call) => {
    const known = node.kind.properties.get(property);
    if (known?.list !== true) return [one(node, edge, call)];
    const values = listValue(node, known, call.known);
    return values.length === 0 ? [null] : values;
  };
}

/** As {@link itemValues}, the first. */
export function itemValue(on: 'node' | 'edge', property: string, time: ValidTime): ReadItem<Scalar | null> {
  if (on === 'edge') return (_, edge, call) => (edge === null ? null : edgeValue(edge, property, call.known));
  if (property === 'kind') return ({ kind }) => upperSnake(kind.name);
  if (property === 'id') return ({ id }) => id;
  const dayOn = dayOf(time);
  return (node, _, call) => {
    const known = node.kind.properties.get(property);
    if (known === undefined) return null;
    if (known.list) return listValue(node, known, call.known)[0] ?? null;
    return propertyValue(node, known, call.known, dayOn(call) ?? call.today);
  };
}
