import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Choose } from './random.js';

/** The values that generated operations ask about. */
export interface Pools {
  readonly ids: readonly string[];
  /** Ids of entities that have a name at every moment there is, by prefix. */
  readonly lasting: Readonly<Record<'state' | 'org' | 'instrument', readonly string[]>>;
  /** Lists along relations of such entities; those that last are of States and have steps. */
  readonly lists: readonly {
    readonly id: string;
    readonly relation: string;
    readonly direction: 'IN' | 'OUT';
    readonly kinds: readonly string[];
    readonly lasts: boolean;
  }[];
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** The first is before anything was known. */
  readonly moments: readonly string[];
}

const DAYS = ['1967-10-10', '1999-12-31', '2011-03-01', '2025-05-05', '2031-01-01'] as const;
const DATES = ['1967', '1967-10', '1967-10-10', '1999', '2011-02', '2025-05-05'] as const;

/** A value of an input type as JSON; never null where a test would have to refuse it. */
export function inputValue(type: GraphQLInputType, name: string, pools: Pools, choose: Choose, depth = 0): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const length = choose.whole(3) + (name === 'by' || name === 'orderBy' ? 1 : 0);
    const items = Array.from({ length }, () => inputValue(bare.ofType, name, pools, choose, depth + 1));
    // What is counted or ordered by twice is refused.
    return name === 'by' || name === 'orderBy' ? onceEach(items) : items;
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const keys = fields.filter((field) => field.name !== 'nulls');
    const isOrder = keys.length < fields.length;
    const nulls = isOrder && choose.whole(2) === 0 ? fields.filter((field) => field.name === 'nulls') : [];
    const chosen = bare.isOneOf || isOrder ? [choose.one(keys), ...nulls] : someFields(fields, choose, depth);
    return Object.fromEntries(
      chosen.map((field) => [field.name, inputValue(field.type, field.name, pools, choose, depth + 1)]),
    );
  }
  if (isEnumType(bare)) return choose.one(bare.getValues()).name;
  return scalarValue(bare.name, name, pools, choose);
}

function someFields(fields: readonly GraphQLInputField[], choose: Choose, depth: number): readonly GraphQLInputField[] {
  // Deep down only tests are left, so that every value has an end.
  const flat = fields.filter(({ type }) => depth < 4 || isPlain(type));
  if (flat.length === 0 || (depth > 0 && choose.whole(12) === 0)) return [];
  const count = 1 + choose.whole(2);
  return [...new Set(Array.from({ length: count }, () => choose.one(flat)))];
}

function isPlain(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  return (
    !isListType(bare) &&
    (!isInputObjectType(bare) ||
      !('AND' in bare.getFields() || 'some' in bare.getFields() || 'node' in bare.getFields()))
  );
}

function scalarValue(type: string, name: string, pools: Pools, choose: Choose): unknown {
  switch (type) {
    case 'ID':
      return choose.one(pools.ids);
    case 'Int':
      return choose.whole(5);
    case 'Float':
      return choose.whole(20) / 4;
    case 'Boolean':
      return choose.whole(2) === 0;
    case 'Date':
      return choose.one(DAYS);
    case 'PartialDate':
      return choose.one(DATES);
    case 'DateTime':
      return choose.one(pools.moments);
    default:
      return choose.one(name === 'code' || name === 'cospar' || name === 'norad' ? pools.keys : pools.texts);
  }
}

/** A value as GraphQL writes it, with some of its parts lifted out by `lift`, which gives what to write instead. */
export function literal(
  value: unknown,
  type: GraphQLInputType,
  lift: (value: unknown, type: GraphQLInputType) => string | undefined,
): string {
  const lifted = lift(value, type);
  if (lifted !== undefined) return lifted;
  if (value === null) return 'null';
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const inner = bare.ofType;
    return `[${(value as unknown[]).map((item) => literal(item, inner, lift)).join(', ')}]`;
  }
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    return `{ ${Object.entries(value as object)
      .map(([name, item]) => `${name}: ${literal(item, fields[name]!.type, lift)}`)
      .join(', ')} }`;
  }
  return isEnumType(bare) ? (value as string) : JSON.stringify(value); // an enum is its name
}

/** Of facets and keys of an order the first of each, whichever way an order goes. */
function onceEach(items: readonly unknown[]): unknown[] {
  const nameOf = (item: unknown): string =>
    typeof item === 'object' && item !== null
      ? Object.entries(item)
          .filter(([key]) => key !== 'nulls')
          .map(([key, inner]) => `${key}.${typeof inner === 'object' ? nameOf(inner) : ''}`)
          .join()
      : ['ASC', 'DESC'].includes(String(item))
        ? ''
        : String(item);
  const bare = (item: unknown): string => nameOf(item).replace(/^node\./, '');
  return items.filter((item, i) => items.findIndex((other) => bare(other) === bare(item)) === i);
}
