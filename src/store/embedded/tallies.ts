import type { CitedRows, Rows } from '../../questions/row-sets.js';
import { pace, type Call } from './call.js';
import type { Claims } from './claims.js';
import type { Entity } from './entity.js';
import { itemValue } from './items.js';

/** Counts the live edges of each relation, with the dates they give. */
export function relationRows(call: Call): Rows {
  const counted = new Map<string, { edges: number; dates: Set<string | null> }>();
  for (const entity of call.graph.entities.values()) {
    for (const relation of entity.names('out')) {
      const run = entity.edges('out', relation);
      const count = counted.get(relation) ?? { edges: 0, dates: new Set() };
      counted.set(relation, count);
      count.edges += run.length;
      pace(call, run.length);
      for (let place = 0; place < run.length; place += 1) {
        const { since, until } = run.record(place).dates;
        count.dates.add(since).add(until);
      }
    }
  }
  return [...counted].map(([relation, { edges, dates }]) => [relation, edges, ...dates]);
}

/** Counts the documents that live claims rest on, and these claims, each once in a group. */
export function citedRows({ by }: CitedRows): (call: Call) => Rows {
  const reads = by.map((name) => itemValue('node', name, { ever: true }));
  return (call) => {
    const groups = new Map<string, { by: readonly unknown[]; cited: (readonly number[])[] }>();
    for (const [document, numbers] of citing(call)) {
      pace(call, numbers.length >> 1);
      const values = reads.map((read) => read(document, null, 0, call));
      const key = JSON.stringify(values);
      const group = groups.get(key) ?? { by: values, cited: [] };
      groups.set(key, group);
      group.cited.push(numbers);
    }
    return [...groups.values()].map((group) => [...group.by, group.cited.length, countOnce(group.cited)]);
  };
}

/** One document cites each of its claims once; several may cite the same. */
function countOnce([only, ...others]: readonly (readonly number[])[]): number {
  if (only === undefined || others.length === 0) return only?.length ?? 0;
  const claims = new Set(only);
  for (const numbers of others) for (const number of numbers) claims.add(number);
  return claims.size;
}

/** The documents that live claims rest on, each with the numbers of these claims; merged ones are one. */
function citing(call: Call): ReadonlyMap<Entity, readonly number[]> {
  const { claims } = call;
  const known = CITING.get(claims);
  if (known?.generation === claims.generation) return known.found;
  const found = findCiting(call);
  CITING.set(claims, { generation: claims.generation, found });
  return found;
}

// All claims are gone through: once for each state of the data, which the generation names.
const CITING = new WeakMap<
  Claims,
  { readonly generation: number; readonly found: ReadonlyMap<Entity, readonly number[]> }
>();

function findCiting(call: Call): Map<Entity, number[]> {
  const { claims } = call;
  const found = new Map<Entity, number[]>();
  for (const record of claims.records()) {
    pace(call, 1);
    if (!record.isKnown(null)) continue;
    for (const document of new Set(record.documents.map((id) => claims.entity(id, null)))) {
      if (document === undefined) continue;
      const list = found.get(document);
      if (list === undefined) found.set(document, [record.number]);
      else list.push(record.number);
    }
  }
  return found;
}
