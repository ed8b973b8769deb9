import type { Kind, Ontology, Property, PropertySet, RelationField, ValueType } from '../ontology/ontology.js';
import type { Filter, Test } from '../plan/plan.js';
import { QueryTooComplexError, UserInputError } from './user-input-error.js';
import type { Input } from './input.js';

/** What a filter's fields mean: the properties and relations of the node, and what can be said of the edge. */
export interface Filtered {
  readonly ontology: Ontology;
  /** A kind, or Entity, which has the properties of all kinds and no relations. */
  readonly kind: Kind | null;
  readonly edge: PropertySet | 'plain' | null;
}

/** How deep a filter may nest, and how many conditions it may state. */
const DEEPEST = 12;
const MOST_CONDITIONS = 200;

interface Budget {
  conditions: number;
}

/** Compiles a `where` on nodes: `StateWhere`. Absent and empty ones let everything pass. */
export function compileWhere(input: Input, filtered: Filtered): Filter | null {
  refuseNoWhere(input);
  return simplify(nodeFilter(input, filtered, 1, { conditions: 0 }));
}

/** Compiles the `where` of a relation field: conditions on node and edge. */
export function compileMatch(input: Input, filtered: Filtered): Filter | null {
  refuseNoWhere(input);
  return simplify(matchFilter(input, filtered, 1, { conditions: 0 }));
}

const EVERYTHING: Filter = { filter: 'all', of: [] };

function nodeFilter(input: Input, filtered: Filtered, depth: number, budget: Budget): Filter {
  return eachField(input, depth, budget, (name, value) => {
    const logic = logicFilter(name, value, (inner) => nodeFilter(inner, filtered, depth + 1, budget));
    if (logic !== undefined) return logic;
    if (name === 'id') return tests(value, 'node', 'id', 'id', 'id', budget);
    if (name === 'kind') return tests(value, 'node', 'kind', 'enum', 'kind', budget);
    const property = (filtered.kind?.properties ?? filtered.ontology.entityProperties).get(name);
    if (property !== undefined) return propertyTests(value, 'node', property, budget);
    const field = filtered.kind?.relations.get(name);
    return field === undefined ? EVERYTHING : quantified(value, field, filtered.ontology, depth + 1, budget);
  });
}

function edgeFilter(input: Input, filtered: Filtered, depth: number, budget: Budget): Filter {
  return eachField(input, depth, budget, (name, value) => {
    const logic = logicFilter(name, value, (inner) => edgeFilter(inner, filtered, depth + 1, budget));
    if (logic !== undefined) return logic;
    if (name === 'since' || name === 'until' || name === 'attested')
      return tests(value, 'edge', name, 'date', name, budget);
    const property = typeof filtered.edge === 'object' ? filtered.edge?.properties.get(name) : undefined;
    return property === undefined ? EVERYTHING : propertyTests(value, 'edge', property, budget);
  });
}

function matchFilter(input: Input, filtered: Filtered, depth: number, budget: Budget): Filter {
  return eachField(input, depth, budget, (name, value) => {
    if (name === 'node') return nodeFilter(value, filtered, depth + 1, budget);
    if (name === 'edge') return edgeFilter(value, filtered, depth + 1, budget);
    return logicFilter(name, value, (inner) => matchFilter(inner, filtered, depth + 1, budget)) ?? EVERYTHING;
  });
}

function quantified(input: Input, field: RelationField, ontology: Ontology, depth: number, budget: Budget): Filter {
  const { relation, direction, targets } = field;
  const filtered = filteredAlong(field, ontology);
  return eachField(input, depth, budget, (name, value) => {
    const where = simplify(matchFilter(value, filtered, depth + 1, budget));
    return { filter: 'relation', quantifier: name as 'some' | 'none' | 'every', relation, direction, targets, where }; // the input type has no other fields
  });
}

/** What can be asked of the items that a relation field leads to. */
export function filteredAlong(field: RelationField, ontology: Ontology): Filtered {
  const relation = ontology.relations.get(field.relation);
  const set = ontology.propertySets.get(relation?.propertiesType ?? '');
  return { ontology, kind: ontology.kinds.get(field.target) ?? null, edge: set ?? 'plain' };
}

function eachField(
  input: Input,
  depth: number,
  budget: Budget,
  compile: (name: string, value: Input) => Filter,
): Filter {
  if (input.input !== 'object') return EVERYTHING;
  for (const [name, value] of input.fields) refuseNull(name, value);
  if (depth > DEEPEST)
    throw new QueryTooComplexError(`where: nested deeper than ${String(DEEPEST)} levels. Ask in two operations.`);
  spend(budget);
  return { filter: 'all', of: [...input.fields].map(([name, value]) => compile(name, value)) };
}

/** A `where` that was to come from somewhere and did not is no wish for everything. */
export function refuseNoWhere(where: Input): void {
  if (where.input === 'null')
    throw new UserInputError('where is null, which is no way to ask for all. Give conditions, or leave it out.');
}

/** Nor is a condition. */
function refuseNull(name: string, value: Input): void {
  if (value.input === 'null') {
    throw new UserInputError(
      `where: ${name} is null. Give a condition (isNull: true asks for what is not known), or leave it out.`,
    );
  }
}

function spend(budget: Budget): void {
  budget.conditions += 1;
  if (budget.conditions > MOST_CONDITIONS) {
    throw new QueryTooComplexError(
      `where: more than ${String(MOST_CONDITIONS)} conditions. Ask in several operations, or use "in".`,
    );
  }
}

function logicFilter(name: string, value: Input, compile: (inner: Input) => Filter): Filter | undefined {
  if (name === 'NOT') return { filter: 'not', of: compile(value) };
  if (name !== 'AND' && name !== 'OR') return undefined;
  if (value.input !== 'list') return EVERYTHING;
  return { filter: name === 'AND' ? 'all' : 'any', of: value.items.map(compile) };
}

function propertyTests(input: Input, on: 'node' | 'edge', property: Property, budget: Budget): Filter {
  return tests(input, on, property.name, property.value.type, property.name, budget);
}

function tests(
  input: Input,
  on: 'node' | 'edge',
  property: string,
  type: ValueType['type'] | 'id',
  place: string,
  budget: Budget,
): Filter {
  if (input.input !== 'object') return EVERYTHING;
  const of = [...input.fields].map(([test, value]): Filter => {
    spend(budget);
    if (value.input === 'null') {
      throw new UserInputError(
        `where: ${place}.${test} is null. To ask for what is not known use isNull: true; else leave it out.`,
      );
    }
    if (value.input !== 'leaf' && value.input !== 'list') return EVERYTHING;
    if (test === 'isNull')
      return { filter: 'isNull', on, property, is: value.input === 'leaf' && value.value === true };
    return { filter: 'test', on, property, type, test: test as Test, value: value.operand }; // the filter types have no other fields
  });
  return { filter: 'all', of };
}

/** Drops what lets everything pass and opens lists of one, so that equal questions make equal plans. */
function simplify(filter: Filter): Filter | null {
  const simple = flatten(filter);
  return simple.filter === 'all' && simple.of.length === 0 ? null : simple;
}

function flatten(filter: Filter): Filter {
  if (filter.filter === 'not') return { filter: 'not', of: flatten(filter.of) };
  if (filter.filter !== 'all' && filter.filter !== 'any') return filter;
  const inner = filter.of.map(flatten);
  const of = filter.filter === 'all' ? inner.flatMap((part) => (part.filter === 'all' ? part.of : [part])) : inner;
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { filter: filter.filter, of };
}
