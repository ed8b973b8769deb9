import type { FieldNode, SelectionSetNode } from 'graphql';
import type { KindName, RelationName } from '../../ontology/ontology.js';
import type {
  LinkField,
  LinkPlain,
  Operand,
  PathField,
  PathsField,
  PathsRoot,
  Shape,
  SubgraphField,
  SubgraphRoot,
  ValidTime,
} from '../../plan/plan.js';
import { kindsByEnum } from '../../questions/api-names.js';
import { UserInputError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compilePage } from './compile-connection.js';
import { compilePick } from './compile-pick.js';
import { objectType, type Context, type SelectionSets } from './context.js';
import { argument, operandOf, type Arguments } from '../../questions/input.js';

/** What is the same for every root: its key, arguments, selections and time. */
export interface RootField {
  readonly key: string;
  readonly args: Arguments;
  readonly nodes: readonly FieldNode[];
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
}

/** Compiles `paths(from:, to:, ...)`. */
export function compilePaths(root: RootField, context: Context): PathsRoot {
  const { key, args, nodes, time, knownAt } = root;
  const throughHubs = argument(args, 'excludeHubs');
  return {
    root: 'paths',
    key,
    from: required(args, 'from'),
    to: required(args, 'to'),
    maxHops: required(args, 'maxHops'),
    relations: names<RelationName>(args, 'relations', 'Query.paths'),
    excludeHubs: throughHubs.input !== 'leaf' || throughHubs.value !== false,
    first: compilePage(args, 'Query.paths', context).first,
    time,
    knownAt,
    fields: fieldsOf('Paths', setsOf(nodes), context, (name, inner, fieldKey): PathsField => {
      if (name === 'excludedHubs') return { field: 'excludedHubs', key: fieldKey, shape: entity(inner, time, context) };
      if (name === 'nodes') return { field: 'paths', key: fieldKey, fields: pathFields(inner, time, context) };
      return { field: 'typename', key: fieldKey, value: 'Paths' };
    }),
  };
}

function pathFields(sets: SelectionSets, time: ValidTime, context: Context): PathField[] {
  return fieldsOf('Path', sets, context, (name, inner, key): PathField => {
    if (name === 'length') return { field: 'length', key };
    if (name === 'hops') return { field: 'hops', key, fields: links('Hop', inner, time, context) };
    return { field: 'typename', key, value: 'Path' };
  });
}

/** Compiles `neighbourhood(id:, ...)`. */
export function compileSubgraph(root: RootField, context: Context): SubgraphRoot {
  const { key, args, nodes, time, knownAt } = root;
  const kinds = kindsByEnum(context.ontology);
  return {
    root: 'neighbourhood',
    key,
    id: required(args, 'id'),
    depth: required(args, 'depth'),
    relations: names<RelationName>(args, 'relations', 'Query.neighbourhood'),
    kinds:
      names(args, 'kinds', 'Query.neighbourhood')?.flatMap((name): KindName[] => {
        const kind = kinds.get(name);
        return kind === undefined ? [] : [kind];
      }) ?? null,
    time,
    knownAt,
    page: compilePage(args, 'Query.neighbourhood', context),
    fields: fieldsOf('Subgraph', setsOf(nodes), context, (name, inner, fieldKey): SubgraphField => {
      switch (name) {
        case 'counts':
          return { field: 'counts', key: fieldKey, fields: compilePick('RelationCount', inner, context) };
        case 'pageInfo':
          return { field: 'pageInfo', key: fieldKey, fields: compilePick('PageInfo', inner, context) };
        case 'nodes':
        case 'excludedHubs':
          return { field: name, key: fieldKey, shape: entity(inner, time, context) };
        case 'edges':
          return { field: 'links', key: fieldKey, fields: links('SubgraphEdge', inner, time, context) };
        default:
          return { field: 'typename', key: fieldKey, value: 'Subgraph' };
      }
    }),
  };
}

function links(type: 'Hop' | 'SubgraphEdge', sets: SelectionSets, time: ValidTime, context: Context): LinkField[] {
  return fieldsOf(type, sets, context, (name, inner, key): LinkField => {
    switch (name) {
      case '__typename':
        return { field: 'typename', key, value: type };
      case 'from':
      case 'source':
        return { field: 'from', key, shape: entity(inner, time, context) };
      case 'to':
      case 'target':
        return { field: 'to', key, shape: entity(inner, time, context) };
      case 'claim':
        return { field: 'claim', key, fields: context.claim(inner, time, context) };
      default:
        return { field: 'plain', key, name: name as LinkPlain }; // validated
    }
  });
}

function entity(sets: SelectionSets, time: ValidTime, context: Context): Shape {
  return context.shape([...context.ontology.kinds.keys()], sets, time, context);
}

function fieldsOf<T>(
  type: string,
  sets: SelectionSets,
  context: Context,
  compile: (name: string, sets: SelectionSets, key: string) => T,
): T[] {
  const fields = collectFields(objectType(context, type), sets, context);
  return [...fields].map(([key, nodes]) => compile(nodes[0]?.name.value ?? '', setsOf(nodes), key));
}

const setsOf = (nodes: readonly FieldNode[]): readonly (SelectionSetNode | undefined)[] =>
  nodes.map((node) => node.selectionSet);

const required = (args: Arguments, name: string): Operand => operandOf(argument(args, name)) ?? { value: null };

/** Enum values, once each: they shape the plan. */
function names<T extends string>(args: Arguments, name: string, place: string): T[] | null {
  const input = argument(args, name);
  if (input.input !== 'list') return null;
  if (input.items.length === 0)
    throw new UserInputError(`${place}: ${name} is empty. Name some, or leave it out for all.`);
  const values = input.items.flatMap((item) => (item.input === 'leaf' ? [String(item.value) as T] : [])); // of the enum
  return [...new Set(values)].sort();
}
