import type { Scalar } from '../../model/claim.js';
import type { ValidTime } from '../../plan/plan.js';
import { upperSnake } from '../../text/case.js';
import type { Along } from './along.js';
import { dayOf, type Call } from './call.js';
import type { ClaimRecord, EdgeRun, Entity } from './entity.js';
import { listValue, propertyValue } from './moment.js';

/** The items of a list: nodes, each with its edge; at a root there are no edges. */
export class Items {
  readonly length: number;
  readonly #nodes: readonly Entity[] | null;
  readonly run: EdgeRun | null;
  /** Of the items, in the run; null where they are all of it. */
  readonly places: Int32Array | null;

  #indexes: Int32Array | undefined;

  private constructor(length: number, nodes: readonly Entity[] | null, run: EdgeRun | null, places: Int32Array | null) {
    this.length = length;
    this.#nodes = nodes;
    this.run = run;
    this.places = places;
    this.#indexes = undefined;
  }

  static roots(nodes: readonly Entity[]): Items {
    return new Items(nodes.length, nodes, null, null);
  }

  static along({ run, places }: Along): Items {
    return new Items(places === null ? run.length : places.length, null, run, places);
  }

  /** The place of an item in the run. */
  at(item: number): number {
    return this.places === null ? item : (this.places[item] ?? -1);
  }

  node(item: number): Entity {
    const node = this.run === null ? this.#nodes?.[item] : this.run.far(this.at(item));
    if (node === undefined) throw new Error(`no item at ${String(item)}`);
    return node;
  }

  /** The indexes of the nodes. */
  get indexes(): Int32Array {
    return (this.#indexes ??=
      this.run?.farIndexes(this.places) ?? Int32Array.from(this.#nodes ?? [], ({ index }) => index));
  }

  /** The claim of its edge. */
  record(item: number): ClaimRecord | null {
    return this.run === null ? null : this.run.record(this.at(item));
  }
}

/** Reads of a node, and of the edge that leads to it: a place in a run. */
export type ReadItem<T> = (node: Entity, run: EdgeRun | null, place: number, call: Call) => T;
export type ItemTest = ReadItem<boolean>;

/** What an item has under a property's name: one value, or all of a list; null where it has none. */
export function itemValues(
  on: 'node' | 'edge',
  property: string,
  time: ValidTime,
): ReadItem<readonly (Scalar | null)[]> {
  const one = itemValue(on, property, time);
  if (on === 'edge') return (node, run, place, call) => [one(node, run, place, call)];
  return (node, run, place, call) => {
    const known = node.kind.properties.get(property);
    if (known?.list !== true) return [one(node, run, place, call)];
    const values = listValue(node, known, call.known);
    return values.length === 0 ? [null] : values;
  };
}

/** As {@link itemValues}, the first. */
export function itemValue(on: 'node' | 'edge', property: string, time: ValidTime): ReadItem<Scalar | null> {
  if (on === 'edge') return (_, run, place, call) => (run === null ? null : run.value(place, property, call.known));
  if (property === 'kind') return ({ kind }) => upperSnake(kind.name);
  if (property === 'id') return ({ id }) => id;
  const dayOn = dayOf(time);
  return (node, _, __, call) => {
    const known = node.kind.properties.get(property);
    if (known === undefined) return null;
    if (known.list) return listValue(node, known, call.known)[0] ?? null;
    return propertyValue(node, known, call.known, dayOn(call) ?? call.today);
  };
}
