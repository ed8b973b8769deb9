import { existsOn } from '../../model/existence.js';
import type { Kind, KindName, Ontology } from '../../ontology/ontology.js';
import { valueTest } from '../../plan/compare.js';
import { resolve } from '../../plan/operand.js';
import type { Filter, Hop, Operand, ValidTime } from '../../plan/plan.js';
import { forEachAlong } from './along.js';
import { dayOf, perCall, type Call } from './call.js';
import { existenceOf } from './existence.js';
import { itemValue, itemValues, type ItemTest } from './items.js';
import type { Entity } from './entity.js';
import { EVER } from './moment.js';

/** Compiles a condition on items. */
export function compileFilter(filter: Filter, time: ValidTime, ontology: Ontology): ItemTest {
  switch (filter.filter) {
    case 'all': {
      const tests = filter.of.map((part) => compileFilter(part, time, ontology));
      return (node, run, place, call) => tests.every((test) => test(node, run, place, call));
    }
    case 'any': {
      const tests = filter.of.map((part) => compileFilter(part, time, ontology));
      return (node, run, place, call) => tests.some((test) => test(node, run, place, call));
    }
    case 'not': {
      const test = compileFilter(filter.of, time, ontology);
      return (node, run, place, call) => !test(node, run, place, call);
    }
    case 'existing': {
      const dayOn = dayOf({ on: filter.on });
      return (node, _, __, call) => existsOn(existenceOf(node, call), dayOn(call) ?? call.today);
    }
    case 'isNull': {
      const read = itemValue(filter.on, filter.property, time);
      return (node, run, place, call) => (read(node, run, place, call) === null) === filter.is;
    }
    case 'test':
      return compileTest(filter, time);
    case 'relation':
      return compileQuantifier(filter, time, ontology);
  }
}

function compileTest(filter: Extract<Filter, { filter: 'test' }>, time: ValidTime): ItemTest {
  const { test, type, property, value } = filter;
  // An id given may be an old one of a merged entity.
  if (filter.on === 'node' && property === 'id') {
    const wanted = perCall((call) => new Set(entitiesOf(value, call)));
    return (node, _, __, call) => wanted(call).has(node);
  }
  const prepared = perCall((call) =>
    valueTest(test === 'has' ? 'eq' : test, resolve(value, call.values), type === 'date'),
  );
  if (test === 'has') {
    const readAll = itemValues(filter.on, property, time);
    return (node, run, place, call) => readAll(node, run, place, call).some(prepared(call));
  }
  const read = itemValue(filter.on, property, time);
  return (node, run, place, call) => prepared(call)(read(node, run, place, call));
}

function compileQuantifier(
  filter: Extract<Filter, { filter: 'relation' }>,
  time: ValidTime,
  ontology: Ontology,
): ItemTest {
  const neighbours = neighboursOf(filter, time, ontology);
  if (neighbours !== null) {
    const wanted = filter.quantifier === 'some';
    return (start, _, __, call) => neighbours(call).has(start) === wanted;
  }
  const inner = filter.where === null ? () => true : compileFilter(filter.where, time, ontology);
  const admits = admittedBy(filter, ontology);
  const every = filter.quantifier === 'every';
  // `some` looks for one that passes; `none` and `every` hold unless one is found that passes, or does not.
  const wanted = filter.quantifier === 'some';
  const dayOn = dayOf(time);
  return (start, _, __, call) => {
    let found = false;
    forEachAlong(start, filter, dayOn(call), call, (node, run, place) => {
      if (admits !== null && !admits.has(node.kind)) return true;
      found = inner(node, run, place, call) !== every;
      return !found;
    });
    return found === wanted;
  };
}

/** Whoever is beside the entities that a condition names by their ids, and by nothing else: found from there at once. */
function neighboursOf(
  filter: Extract<Filter, { filter: 'relation' }>,
  time: ValidTime,
  ontology: Ontology,
): ((call: Call) => ReadonlySet<Entity>) | null {
  const where = filter.where === null ? null : onlyPart(filter.where);
  if (filter.quantifier === 'every' || where?.filter !== 'test' || where.on !== 'node' || where.property !== 'id')
    return null;
  const admits = admittedBy(filter, ontology);
  const dayOn = dayOf(time);
  const back = { relation: filter.relation, direction: reverse(filter.direction) };
  return perCall((call) => {
    const found = new Set<Entity>();
    for (const named of entitiesOf(where.value, call)) {
      if (admits !== null && !admits.has(named.kind)) continue;
      forEachAlong(named, back, dayOn(call), call, (node) => {
        found.add(node);
        return true;
      });
    }
    return found;
  });
}

/** Conditions of one part are that part. */
function onlyPart(filter: Filter): Filter {
  const [only] = filter.filter === 'all' || filter.filter === 'any' ? filter.of : [];
  return only !== undefined && 'of' in filter && Array.isArray(filter.of) && filter.of.length === 1
    ? onlyPart(only)
    : filter;
}

/** A short list that holds every entity which can pass: from an id it must have, or a neighbour it must have. */
export function compileSeeds(filter: Filter, kind: Kind): ((call: Call) => readonly Entity[]) | null {
  if (filter.filter === 'all') {
    for (const part of filter.of) {
      const found = compileSeeds(part, kind);
      if (found !== null) return found;
    }
    return null;
  }
  if (filter.filter === 'test' && filter.on === 'node' && filter.property === 'id')
    return (call) => distinct(entitiesOf(filter.value, call), kind);
  if (filter.filter !== 'relation' || filter.quantifier !== 'some' || filter.where === null) return null;
  const named = idTest(filter.where);
  if (named === null) return null;
  const back = { relation: filter.relation, direction: reverse(filter.direction) };
  return (call) => {
    const near: Entity[] = [];
    for (const entity of new Set(entitiesOf(named, call))) {
      forEachAlong(entity, back, EVER, call, (node) => near.push(node) > 0);
    }
    return distinct(near, kind);
  };
}

/** The kinds a hop is for, or null where it can lead to no others. */
export function admittedBy({ relation, direction, targets }: Hop, ontology: Ontology): ReadonlySet<Kind> | null {
  const ends = ontology.relations.get(relation);
  const possible = new Set<KindName>([
    ...(direction === 'OUT' ? [] : (ends?.from ?? [])),
    ...(direction === 'IN' ? [] : (ends?.to ?? [])),
  ]);
  if ([...possible].every((name) => targets.includes(name))) return null;
  return new Set(targets.flatMap((name) => ontology.kinds.get(name) ?? []));
}

const reverse = (direction: Hop['direction']): Hop['direction'] =>
  direction === 'OUT' ? 'IN' : direction === 'IN' ? 'OUT' : 'BOTH';

/** The id condition that a filter cannot pass without, if it states one. */
function idTest(filter: Filter): Operand | null {
  if (filter.filter === 'test') return filter.on === 'node' && filter.property === 'id' ? filter.value : null;
  if (filter.filter !== 'all') return null;
  for (const part of filter.of) {
    const found = idTest(part);
    if (found !== null) return found;
  }
  return null;
}

/** The entities that ids stand for; ids of none are passed over. */
function entitiesOf(operand: Operand, call: Call): Entity[] {
  const value = resolve(operand, call.values);
  const ids = Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)];
  return ids.flatMap((id) => call.claims.entity(id, call.known) ?? []);
}

function distinct(entities: readonly Entity[], kind: Kind): Entity[] {
  const found = new Set(entities.filter((entity) => entity.kind === kind));
  return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}
