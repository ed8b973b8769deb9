import type { FieldNode } from 'graphql';
import type { Kind, KindName } from '../../ontology/ontology.js';
import type { Connection, ConnectionField, Facet, Filter, Order, Page, ValidTime } from '../../plan/plan.js';
import { connectionName, edgeName, facetNames, relationList, type RelationList } from '../../questions/api-names.js';
import { UserInputError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compileMatch, compileWhere, filteredAlong } from '../../questions/read-filter.js';
import { compileRecord } from './compile-record.js';
import { objectType, type Along, type Context } from './context.js';
import { argument, operandOf, type Arguments } from '../../questions/input.js';
import { readArguments } from './input.js';
import { type Input } from '../../questions/input.js';

/** Which list is compiled: what stands in it, and the names that the API gives to it. */
interface List {
  readonly target: KindName | 'Entity';
  /** Null at a root. */
  readonly along: RelationList | null;
  readonly kinds: readonly KindName[];
  readonly time: ValidTime;
}

/** Compiles a list of all entities of a kind: `states(...)`. */
export function compileRootList(
  kind: Kind,
  args: Arguments,
  nodes: readonly FieldNode[],
  time: ValidTime,
  context: Context,
): Connection {
  const list: List = { target: kind.name, along: null, kinds: [kind.name], time };
  const where = compileWhere(argument(args, 'where'), { ontology: context.ontology, kind, edge: null });
  const filter = amongExisting(kind, where, time);
  const order = orders(argument(args, 'orderBy'), (input) => nodeOrder(input));
  return connection(list, filter, order, compilePage(args, `Query.${kind.plural}`, context), nodes, context);
}

/** A list of a day holds what existed on it; whoever is met along a relation is there by the claim that says so. */
function amongExisting(kind: Kind, where: Filter | null, time: ValidTime): Filter | null {
  if ('ever' in time || ![...kind.properties.values()].some(({ bounds }) => bounds !== null)) return where;
  const existing: Filter = { filter: 'existing', on: time.on };
  return where === null ? existing : { filter: 'all', of: [existing, where] };
}

/** Compiles a list along a relation: `parties(...)`. */
export function compileRelationList(
  { kind, field }: Along,
  args: Arguments,
  nodes: readonly FieldNode[],
  time: ValidTime,
  context: Context,
): Connection {
  const { ontology } = context;
  const along = relationList(ontology, field);
  const list: List = { target: field.target, along, kinds: field.targets, time };
  const filter = compileMatch(argument(args, 'where'), filteredAlong(field, ontology));
  const order = orders(argument(args, 'orderBy'), relationOrder);
  return connection(list, filter, order, compilePage(args, `${kind.name}.${field.name}`, context), nodes, context);
}

/** A page's size and start; the size is checked with the values of each call. */
export function compilePage(args: Arguments, query: string, context: Context): Page {
  const first = operandOf(argument(args, 'first')) ?? { value: null };
  context.pages.push({ first, place: `${query}(first:)` });
  return { first, after: operandOf(argument(args, 'after')), query };
}

function connection(
  list: List,
  filter: Filter | null,
  order: readonly Order[],
  page: Page,
  nodes: readonly FieldNode[],
  context: Context,
): Connection {
  const type = objectType(context, connectionName(list.target, list.along?.edges));
  const fields = collectFields(
    type,
    nodes.map((node) => node.selectionSet),
    context,
  );
  return { filter, order, page, fields: [...fields].map(([key, same]) => connectionField(key, same, list, context)) };
}

function connectionField(key: string, nodes: readonly FieldNode[], list: List, context: Context): ConnectionField {
  const sets = nodes.map((node) => node.selectionSet);
  const name = nodes[0]?.name.value;
  switch (name) {
    case 'totalCount':
      return { field: 'totalCount', key };
    case 'nodes':
      return { field: 'nodes', key, shape: context.shape(list.kinds, sets, list.time, context) };
    case 'edges': {
      const fields = compileRecord(edgeName(list.target, list.along?.edges), sets, list, context);
      return { field: 'edges', key, fields };
    }
    case 'pageInfo':
      return { field: 'pageInfo', key, fields: compileRecord('PageInfo', sets, list, context) };
    case 'facets':
      return facets(key, nodes, list, context);
    case 'coverage':
      return { field: 'coverage', key, fields: compileRecord('Coverage', sets, list, context) };
    default:
      return { field: 'typename', key, value: connectionName(list.target, list.along?.edges) };
  }
}

function facets(key: string, nodes: readonly FieldNode[], list: List, context: Context): ConnectionField {
  const typeName = connectionName(list.target, list.along?.edges);
  const [node] = nodes;
  const field = objectType(context, typeName).getFields()['facets'];
  const args: Arguments =
    node === undefined || field === undefined ? new Map() : readArguments(field, node, context.variables);
  const names = facetNames(context.ontology, list.target, list.along?.edges);
  const by = argument(args, 'by');
  const first = operandOf(argument(args, 'first')) ?? { value: 0 };
  context.pages.push({ first, place: `${typeName}.facets(first:)` });
  return {
    field: 'facets',
    key,
    by: onceEach(
      by.input === 'list' ? by.items.flatMap((item): Facet[] => facetOf(item, names)) : [],
      (facet) => facet.name,
      `${typeName}.facets(by:)`,
    ),
    first,
    fields: compileRecord(
      'Facet',
      nodes.map((n) => n.selectionSet),
      list,
      context,
    ),
  };
}

function facetOf(item: Input, names: ReturnType<typeof facetNames>): Facet[] {
  const name = item.input === 'leaf' ? String(item.value) : '';
  const meaning = names.get(name);
  return meaning === undefined ? [] : [{ name, ...meaning }];
}

/** @throws {UserInputError} at the first that is given twice. */
function onceEach<T>(items: T[], nameOf: (item: T) => string, place: string): T[] {
  const seen = new Set<string>();
  for (const item of items) {
    const name = nameOf(item);
    if (seen.has(name)) throw new UserInputError(`${place}: ${name} is given twice. Give each once.`);
    seen.add(name);
  }
  return items;
}

function orders(input: Input, compile: (item: Input) => Order): Order[] {
  if (input.input === 'list')
    return onceEach(
      input.items.map(compile),
      ({ on, property }) => (on === 'edge' ? `edge.${property}` : property),
      'orderBy',
    );
  return input.input === 'object' ? [compile(input)] : [];
}

function relationOrder(input: Input): Order {
  const [on, inner] = oneKey(input);
  if (on !== 'node' && on !== 'edge')
    throw new UserInputError('orderBy: order by a node or by an edge: { node: { id: ASC } }.');
  return { ...nodeOrder(inner), on };
}

function nodeOrder(input: Input): Order {
  const [property, direction] = oneKey(input);
  if (direction.input !== 'leaf') throw new UserInputError(`orderBy: ${property} needs ASC or DESC.`);
  const nulls = input.input === 'object' ? argument(input.fields, NULLS) : input;
  const isFirst = nulls.input === 'leaf' && nulls.value === 'FIRST';
  return { on: 'node', property, descending: direction.value === 'DESC', ...(isFirst && { nulls: 'FIRST' }) };
}

/** Beside the key of an order: where what is not known goes. */
const NULLS = 'nulls';

/** Key order in a JSON object is no promise, so an order is a list of objects with one key each. */
function oneKey(input: Input): [string, Input] {
  const entries = input.input === 'object' ? [...input.fields].filter(([name]) => name !== NULLS) : [];
  const [only] = entries;
  if (only === undefined || entries.length > 1) {
    throw new UserInputError(
      `orderBy: each object takes one key, this one has ${String(entries.length)}. Write [{ a: ASC }, { b: DESC }].`,
    );
  }
  return only;
}
