import type { KindName, Ontology } from '../ontology/ontology.js';
import type { SignedParts } from '../plan/cursor.js';
import type { Operand, RecordFields, ValidTime, Values } from '../plan/plan.js';
import type { Sizes } from '../plan/cost-parts.js';
import type { Argument, Asked } from './argument.js';
import { namedType, type Definition, type Field } from '../plan/definition.js';
import type { FromLinks } from './links.js';
import type { FromRows } from './row-sets.js';
import { UserInputError } from './user-input-error.js';

/** A root of a plan that a question makes: what was asked, and what is given of the record that answers. */
export interface AskedRoot {
  readonly root: string;
  readonly key: string;
  readonly fields: RecordFields;
}

/**
 * One question that can be asked of the graph as a whole: all that is known of it above the stores. The record that
 * answers is told from rows or from links that every store can read, or else by a source that each store has for it.
 */
export interface Question<R extends AskedRoot = AskedRoot> {
  /** The kind of its roots. */
  readonly root: string;
  /** The field of `Query`, with its arguments. */
  readonly field: Field;
  /** The name of the record that answers. */
  readonly answer: string;
  /** The types that it brings to the API. */
  readonly types: readonly Definition[];
  /** A root of these arguments, of which nothing is given yet. @throws {UserInputError} where they contradict each other. */
  ask(key: string, asked: Asked): R;
  /** Tells of an argument that alone could be answered, and not with the others. */
  insists?(root: R, ontology: Ontology, refuse: (argument: string, problem: string) => void): void;
  /** What is asked, in words. */
  words(root: R): readonly string[];
  /** The time at which entities and claims in the answer are read. */
  time(root: R): ValidTime;
  /** Whether what is asked depends on no day: only what is shown of entities does. */
  isOfNoDay(root: R): boolean;
  /** The kinds that an `Entity` in the answer can be of. */
  kinds(root: R, ontology: Ontology): readonly KindName[];
  /** How many of each record there may be. */
  sizes(root: R, values: Values): Sizes;
  /** Arguments whose ids are set against each other: twice the same says nothing new. */
  readonly distinct: readonly string[];
  /** Null where the answer has no pages. */
  readonly cursor: CursorOf<R> | null;
  /** The lists of an answer without pages that its `first` cuts. */
  readonly cut: readonly CutList[];
  /** One of these two, or neither: then every store has a source of its own. */
  readonly fromRows: FromRows<R> | null;
  readonly fromLinks: FromLinks<R> | null;
}

/** A list that ends where `first` says, without a cursor to what is behind. */
export interface CutList {
  /** The field of the answer whose record it stands in; left out: the answer itself. */
  readonly within?: string;
  readonly list: string;
  /** The field beside it that tells its whole length; null where none does. */
  readonly told: string | null;
  /** Whether a store that notices where pages are cut notices it here: its telling has `more`. */
  readonly watched?: true;
}

/** Where a page of an answer ends. */
export interface CursorOf<R> {
  /** How many values a position has. */
  readonly keys: number;
  /** Unless the question says otherwise, all arguments but the page. */
  signs(root: R): SignedParts;
}

/** What signs the cursors of a root. */
export function signs<R>(cursor: CursorOf<R> | null, root: R): SignedParts {
  if (cursor === null) throw new Error('a list without cursors has no pages');
  return cursor.signs(root);
}

export type RootOf<Q> = Q extends Question<infer R> ? R : never;

type Given = Readonly<Record<string, Argument<unknown>>>;
type ValueOf<A> = A extends Argument<infer T> ? T : never;

/** The root that a question with these arguments makes. */
export type Root<N extends string, A extends Given> = AskedRoot & { readonly root: N } & {
  readonly [K in keyof A]: ValueOf<A[K]>;
};

/** What a question says of itself. */
interface Asking<N extends string, A extends Given> {
  readonly root: N;
  /** The name of the field of `Query`, where it is another. */
  readonly field?: string;
  readonly description: string;
  /** As in SDL: `[Series!]!`. */
  readonly type: string;
  readonly arguments: A;
  readonly types: readonly Definition[];
  readonly distinct?: readonly (keyof A & string)[];
  /** What is asked, in words: what its arguments do not say of themselves. */
  readonly says?: (root: Root<N, A>) => readonly string[];
  readonly cursor?: Pick<CursorOf<Root<N, A>>, 'keys'> & Partial<CursorOf<Root<N, A>>>;
}

type Said<N extends string, A extends Given> = Asking<N, A> &
  Pick<Question<Root<N, A>>, 'sizes'> &
  Partial<Pick<Question<Root<N, A>>, 'time' | 'insists' | keyof typeof USUAL>>;

/** What holds of a question that does not say otherwise. */
const USUAL = {
  isOfNoDay: () => false,
  kinds: (_: unknown, { kinds }: Ontology): readonly KindName[] => [...kinds.keys()],
  distinct: [],
  cut: [],
} as const;

type Made<N extends string, A extends Given, Source> = Omit<Question<Root<N, A>>, keyof Source> & Source;

/** Makes a question of what is said of its arguments and answers; every store needs a source for it. */
export const question = <const N extends string, const A extends Given>(
  asking: Said<N, A>,
): Made<N, A, { readonly fromRows: null; readonly fromLinks: null }> => ({
  ...made(asking),
  ...{ fromRows: null, fromLinks: null },
});

/** The same, of a question that no store needs to know, for it is told from rows. */
export const questionOfRows = <const N extends string, const A extends Given>(
  asking: Said<N, A> & { readonly fromRows: FromRows<Root<N, A>> },
): Made<N, A, { readonly fromRows: FromRows<Root<N, A>>; readonly fromLinks: null }> => ({
  ...made(asking),
  ...{ fromRows: asking.fromRows, fromLinks: null },
});

/** And of one that is told from links. */
export const questionOfLinks = <const N extends string, const A extends Given>(
  asking: Said<N, A> & { readonly fromLinks: FromLinks<Root<N, A>> },
): Made<N, A, { readonly fromRows: null; readonly fromLinks: FromLinks<Root<N, A>> }> => ({
  ...made(asking),
  ...{ fromRows: null, fromLinks: asking.fromLinks },
});

function made<N extends string, A extends Given>(
  asking: Said<N, A>,
): Omit<Question<Root<N, A>>, 'fromRows' | 'fromLinks'> {
  const { root, field = root, description, type, says, cursor } = asking;
  const given = Object.entries(asking.arguments).map(([name, argument]) => {
    return { name, argument, valueOf: (of: Root<N, A>): unknown => (of as Given & typeof of)[name] };
  });
  const deciders = given.filter(({ argument }) => argument.is !== undefined);
  const others = given.filter(({ argument }) => argument.is === undefined);
  const deciding = (of: Root<N, A>, is: Argument<unknown>['is']): unknown =>
    deciders.find(({ argument }) => argument.is === is)?.valueOf(of) ?? null;
  const signs = (of: Root<N, A>): SignedParts => ({
    filter: others.flatMap(({ argument, valueOf }) => argument.signs?.(valueOf(of)) ?? [valueOf(of)]),
    order: [],
    time: (deciding(of, 'time') ?? deciding(of, 'day')) as SignedParts['time'],
    knownAt: deciding(of, 'knownAt') as Operand | null,
  });
  return {
    ...USUAL,
    time: (of) => (deciding(of, 'time') ?? { on: deciding(of, 'day') }) as ValidTime,
    ...asking,
    field: {
      ...{ name: field, type, description },
      arguments: given.flatMap(({ name, argument }) => argument.fields(name)),
    },
    answer: namedType(type),
    ask: (key, asked) => {
      const values = Object.fromEntries(given.map(({ name, argument }) => [name, argument.read(name, asked)]));
      const made = { ...values, root, key, fields: [] } as unknown as Root<N, A>; // an argument reads what its type says
      asking.insists?.(made, asked.ontology, (argument, problem) => {
        throw new UserInputError(`${field}(${argument}:): ${problem}`);
      });
      return made;
    },
    // As of lists: at what time comes first.
    words: (of) => [
      ...(says?.(of) ?? []),
      ...[...deciders, ...others].flatMap(({ name, argument, valueOf }) => argument.words?.(valueOf(of), name) ?? []),
    ],
    cursor: cursor === undefined ? null : { signs, ...cursor },
  };
}
