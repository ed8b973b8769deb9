/** A type of the API. Types of fields are written as in SDL: `[State!]!`. */
export type Definition = Described &
  (
    | { readonly is: 'scalar' }
    | { readonly is: 'enum'; readonly values: readonly Described[] }
    | { readonly is: 'type' | 'interface'; readonly implements: readonly string[]; readonly fields: readonly Field[] }
    /** Of a `oneOf` exactly one field is given. */
    | { readonly is: 'input'; readonly oneOf: boolean; readonly fields: readonly Field[] }
  );

export interface Described {
  readonly name: string;
  readonly description: string;
}

/** A field of an output or input type, or an argument. */
export interface Field extends Described {
  readonly type: string;
  readonly arguments?: readonly Field[];
  /** As written in SDL: `20`. */
  readonly default?: string;
}

/** A type of answers that implements nothing. */
export function objectType(name: string, description: string, fields: readonly Field[]): Definition {
  return { is: 'type', name, description, implements: [], fields };
}

/** A type of answers of which is told what its fields are called: whoever tells one has to tell them all. */
export type RecordType<N extends string = string> = Extract<Definition, { is: 'type' | 'interface' }> & {
  readonly names: readonly N[];
};

/** What is told of one record, by the names of its fields. */
export type TellingOf<R extends RecordType> = { readonly [N in R['names'][number]]: unknown };

/** Fields by name: the type as in SDL, what it tells, and arguments. */
export type Told<N extends string = string> = Readonly<
  Record<N, readonly [type: string, description: string, ...given: Field[]]>
>;

export function recordType<N extends string>(name: string, description: string, fields: Told<N>): RecordType<N> {
  const entries = Object.entries(fields) as [N, (typeof fields)[N]][]; // its own keys
  return {
    is: 'type',
    name,
    description,
    implements: [],
    names: entries.map(([field]) => field),
    fields: entries.map(([field, [type, told, ...given]]) => ({
      name: field,
      type,
      description: told,
      ...(given.length > 0 && { arguments: given }),
    })),
  };
}

/** `[State!]!` without its wrappings. */
export const namedType = (type: string): string => type.replaceAll(/[[\]!]/g, '');

export function enumType(name: string, description: string, values: Readonly<Record<string, string>>): Definition {
  const described = Object.entries(values).map(([value, told]) => ({ name: value, description: told }));
  return { is: 'enum', name, description, values: described };
}

export function inputType(name: string, description: string, fields: readonly Field[]): Definition {
  return { is: 'input', name, description, oneOf: false, fields };
}
