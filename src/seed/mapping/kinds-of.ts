import type { Value } from './mapping.js';

/** What mappings are to each other when their names are checked: the values that one makes for others to find. */
export interface Made {
  /** How a table makes a value under this name; `undefined` for a column. */
  value(table: string, name: string): Value | undefined;
}

/**
 * The prefixes of the ids that a value can give, or `undefined` where that cannot be told from the mapping.
 *
 * @param table Whose mapping the value stands in.
 */
export function prefixesOf(value: Value, table: string, made: Made, depth = 0): ReadonlySet<string> | undefined {
  const of = (one: Value): ReadonlySet<string> | undefined =>
    depth > 20 ? undefined : prefixesOf(one, table, made, depth + 1);
  const any = (values: readonly (Value | undefined)[]): ReadonlySet<string> | undefined => {
    const sets = values.flatMap((one) => (one === undefined || isNothing(one) ? [] : [of(one)]));
    const known = sets.filter((set) => set !== undefined);
    return known.length === sets.length ? new Set(known.flatMap((set) => [...set])) : undefined;
  };
  switch (value.type) {
    case 'template': {
      if (value.prefix !== null) return new Set([value.prefix]);
      const [only] = value.parts;
      const let_ = value.parts.length === 1 && typeof only === 'object' ? made.value(table, only.name) : undefined;
      return let_ === undefined ? undefined : of(let_);
    }
    case 'all':
    case 'first':
      return any(value.values);
    case 'if':
      return of(value.value);
    case 'words':
      return any([...value.words.values(), value.otherwise]);
    case 'find': {
      const given = made.value(value.table, value.give);
      const found = given === undefined || depth > 20 ? undefined : prefixesOf(given, value.table, made, depth + 1);
      const otherwise =
        value.otherwise === undefined || isNothing(value.otherwise) ? new Set<string>() : of(value.otherwise);
      return found === undefined || otherwise === undefined ? undefined : new Set([...found, ...otherwise]);
    }
    case 'document':
      return new Set(['document']);
    default:
      return undefined;
  }
}

/** An empty text or list: nothing is said. */
export function isNothing(value: Value): boolean {
  return (value.type === 'template' && value.parts.length === 0) || (value.type === 'all' && value.values.length === 0);
}
