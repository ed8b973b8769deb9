import {
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { kindOfId, shape } from './shape.js';
import { types } from './types.js';

/** How a variable is asked for. */
export type Control =
  | { readonly kind: 'entity' | 'entities'; readonly of: readonly string[] }
  | { readonly kind: 'state' | 'states' }
  | { readonly kind: 'day' | 'moment' | 'date' | 'text' | 'texts' | 'number' | 'yes' | 'json' }
  | { readonly kind: 'choice' | 'choices'; readonly values: Readonly<Record<string, string>> };

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly control: Control;
  /** As the saved operation has it; undefined where it has none. */
  readonly initial: unknown;
}

export interface Question {
  readonly fields: readonly Field[];
  /** The operation, which also asks for the claim of each row and the id of each entity, so that rows can be followed. */
  readonly asked: string;
}

/** What an operation wants to know, from the types of its variables and from where it uses them. */
export function readQuestion(text: string, variables: Readonly<Record<string, unknown>>): Question {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('The file has no operation.');
  const uses = usesOf(operation);
  const fields = (operation.variableDefinitions ?? []).map((definition): Field => {
    const name = definition.variable.name.value;
    const { named, list } = unwrap(definition.type);
    const initial =
      name in variables ? variables[name] : definition.defaultValue && constant(print(definition.defaultValue));
    return {
      name,
      required: definition.type.kind === Kind.NON_NULL_TYPE && definition.defaultValue === undefined,
      control: controlOf(named, list, uses.get(name) ?? new Set(), initial),
      initial,
    };
  });
  return { fields, asked: print(withClaims(document)) };
}

function unwrap(type: TypeNode): { readonly named: string; readonly list: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return unwrap(type.type);
  if (type.kind === Kind.LIST_TYPE) return { named: unwrap(type.type).named, list: true };
  return { named: type.name.value, list: false };
}

function constant(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // a value of a closed set
  }
}

/** The arguments and fields of inputs, outermost last, that each variable stands in. */
function usesOf(operation: OperationDefinitionNode): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  const stack: string[] = [];
  visit(operation, {
    Argument: { enter: ({ name }) => void stack.push(name.value), leave: () => void stack.pop() },
    ObjectField: { enter: ({ name }) => void stack.push(name.value), leave: () => void stack.pop() },
    Variable: ({ name }) => {
      const [inner, outer] = [...stack].reverse();
      const here = uses.get(name.value) ?? new Set<string>();
      for (const one of [inner, ...(inner === 'eq' || inner === 'in' ? [outer] : [])]) if (one) here.add(one);
      uses.set(name.value, here);
    },
  });
  return uses;
}

function controlOf(named: string, list: boolean, used: ReadonlySet<string>, initial: unknown): Control {
  if (named === 'ID') {
    const ids = [initial].flat().filter((one) => typeof one === 'string');
    const of = [...new Set(ids.flatMap((id) => kindOfId(id)?.kind ?? []))];
    return { kind: list ? 'entities' : 'entity', of };
  }
  if (named === 'String' && used.has('code')) return { kind: list ? 'states' : 'state' };
  if (named === 'String') return { kind: list ? 'texts' : 'text' };
  if (list && !shape.enums[named]) return { kind: 'json' };
  if (named === 'Date') return { kind: 'day' };
  if (named === 'DateTime') return { kind: 'moment' };
  if (named === 'PartialDate') return { kind: 'date' };
  if (named === 'Int' || named === 'Float') return { kind: 'number' };
  if (named === 'Boolean') return { kind: 'yes' };
  const values = shape.enums[named];
  return values ? { kind: list ? 'choices' : 'choice', values } : { kind: 'json' };
}

/** The same operation with the claims and ids that make rows lead somewhere. */
function withClaims(document: DocumentNode): DocumentNode {
  const fragments = new Set<string>();
  const widen = (set: SelectionSetNode, type: string, inRow = false): SelectionSetNode => {
    const known = types[type];
    const selections = set.selections.map((one) => {
      if (one.kind === Kind.FIELD) {
        const inner = known?.fields[one.name.value];
        const row = inRow || /^(edges|nodes)$/.test(one.name.value);
        return one.selectionSet && inner ? { ...one, selectionSet: widen(one.selectionSet, inner, row) } : one;
      }
      if (one.kind === Kind.INLINE_FRAGMENT)
        return { ...one, selectionSet: widen(one.selectionSet, one.typeCondition?.name.value ?? type, inRow) };
      fragments.add(one.name.value);
      return one;
    });
    const has = (name: string): boolean =>
      selections.some((one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === name);
    const extra: FieldNode[] = [];
    if (type !== 'Query' && known?.fields['claim'] === 'Claim' && !has('claim'))
      extra.push(field('claim', [field('id')]));
    // The edges of a table that is listed without them, in the same order: each has the claim that its node rests on.
    const edge = types[known?.fields['edges'] ?? ''];
    if (!inRow && has('nodes') && !has('edges') && edge?.fields['claim'] === 'Claim')
      extra.push(field('edges', [field('claim', [field('id')])]));
    if (type === 'Claim' && !has('id')) extra.push(field('id'));
    if (known?.entity && !has('id')) extra.push(field('id'));
    if (known?.entity && !has('kind')) extra.push(field('kind'));
    if (known?.entity && !has('name')) extra.push(field('name'));
    return { ...set, selections: [...selections, ...extra] };
  };
  return {
    ...document,
    definitions: document.definitions.map((one) => {
      if (one.kind === Kind.OPERATION_DEFINITION) return { ...one, selectionSet: widen(one.selectionSet, 'Query') };
      if (one.kind === Kind.FRAGMENT_DEFINITION)
        return { ...one, selectionSet: widen(one.selectionSet, one.typeCondition.name.value) };
      return one;
    }),
  };
}

function field(name: string, inner?: readonly FieldNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(inner && { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }),
  };
}

/** A field's value from how it stands in the address, as `toText` writes it; undefined where it cannot be read. */
export function fromText(text: string, { kind }: Control): unknown {
  if (text === '') return undefined;
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yes':
      return text === 'true';
    case 'entities':
    case 'states':
    case 'texts':
    case 'choices':
      return text.split(',').filter(Boolean);
    case 'moment':
      return text.length === 10 ? `${text}T00:00:00Z` : text;
    case 'json':
      return parsed(text);
    default:
      return text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
