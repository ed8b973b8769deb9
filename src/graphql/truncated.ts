import { resolveInteger } from '../plan/operand.js';
import type { ConnectionField, Operand, Page, RecordField, Values } from '../plan/plan.js';
import type { Plan, Root } from '../questions/plan.js';
import type { CutList } from '../questions/question.js';
import { isQuestion, questionOf } from '../questions/questions.js';
import { whenThere, type Soon } from '../soon.js';
import { firstCuts, type CutLists } from '../store/cut-lists.js';
import type { GraphStore, Row, RunOptions } from '../store/store.js';

/** A list that is longer than what was given of it, of which nobody asked how long it is: a page, a facet's values, paths. */
export interface Truncated {
  /** The list in the answer. */
  readonly path: readonly (string | number)[];
  /** How many rows this page has. */
  readonly given: number;
  /** How many there are in all; null where they are not counted: paths, pairs, and what surrounds an entity. */
  readonly total: number | null;
}

// A type and not an interface, which Apollo's record of extensions would not take.
export type TruncatedExtensions = {
  /** Left out where there are none. The first twenty, in the order of the answer. */
  readonly truncated?: readonly Truncated[];
  /** How many there are in all; left out where `truncated` has them all. */
  readonly truncatedInAll?: number;
};

const MOST_SHOWN = 20;
const NONE: TruncatedExtensions = {};

/** Keys under which lists tell what was not asked. No alias can be one. */
const TOTAL = '#total';
const MORE = '#more';
const HAS_NEXT: RecordField[] = [{ field: 'plain', key: 'hasNextPage', name: 'hasNextPage' }];

/**
 * The lists of an answer that go on behind their page though neither `pageInfo` nor `totalCount` was asked of them.
 *
 * Costs nothing where an operation asks, or a store has noticed; else a look at the answer and, where some page is full, the
 * same plan once more for the counts alone.
 *
 * @param cut What the store has noticed of pages.
 */
export function truncated(
  plan: Plan,
  values: Values,
  { data, cut }: { readonly data: unknown; readonly cut?: CutLists | null | undefined },
  asked: Asked,
): Soon<TruncatedExtensions> {
  const { lists, counts, oneMore, arePages } = untoldIn(plan);
  if (lists.length === 0) return NONE;
  if (arePages && cut !== undefined) return cut === null ? NONE : shownOf(firstCuts(cut, MOST_SHOWN), cut.count);
  if (!lists.some((list) => isFull(list, data, values))) return NONE;
  return whenThere(asked.store.run(counts, withOneMore(values, oneMore), asked.options), ({ row }) => {
    const found = new Map<string, Truncated>();
    for (const list of lists) compare(list, data, row, [], found);
    return shownOf([...found.values()].slice(0, MOST_SHOWN), found.size);
  });
}

/** Whether what is cut in the answer of a plan can be told only by whoever looks into its rows. */
export const isSeenInRows = (plan: Plan): boolean => !untoldIn(plan).arePages;

function shownOf(first: readonly Truncated[], count: number): TruncatedExtensions {
  return {
    ...(count > 0 && { truncated: first }),
    ...(count > MOST_SHOWN && { truncatedInAll: count }),
  };
}

/** The same in words, a line a list: whoever reads it must not take it for the whole. */
export function truncatedLines({ truncated = [], truncatedInAll }: TruncatedExtensions): string[] {
  const lines = truncated.map(
    ({ path, given, total }) =>
      `TRUNCATED: ${path.join('.')}: ${String(given)} of ${total === null ? 'more' : String(total)} given. Ask for more with first: (at most 250); for what is behind, where the list has pages, with pageInfo { endCursor }.`,
  );
  return truncatedInAll === undefined
    ? lines
    : [...lines, `TRUNCATED: ${String(truncatedInAll)} lists in all are longer than their pages.`];
}

interface Asked {
  readonly store: GraphStore;
  readonly options: RunOptions;
}

/** A step towards lists that do not tell their length, or one of them. */
interface Step {
  readonly key: string;
  readonly cut: Cut | null;
  readonly below: readonly Step[];
}

/** Where a step is such a list. */
interface Cut {
  /** How many rows it may have. */
  readonly first: Operand;
  /** Under which keys its rows stand; null: it is the rows itself. */
  readonly rows: readonly string[] | null;
  /** Whether those keys belong to its name: beside it stand others. */
  readonly isNamed: boolean;
  /** Whether all of it is counted, and not only whether there is one more. */
  readonly isCounted: boolean;
  /** Whether it is a page of entities. */
  readonly isPage?: boolean;
  /** Whether it is a list of a question at which stores look as they do at pages. */
  readonly isWatched?: boolean;
}

interface Untold {
  readonly lists: readonly Step[];
  /** The same plan, with the lengths of these lists and the way to them alone. */
  readonly counts: Plan;
  /** Whether stores may notice all of them by themselves: pages of entities, and lists that they watch. */
  readonly arePages: boolean;
  /** By the name under which the counts take it: that of which one more is asked for. */
  readonly oneMore: ReadonlyMap<string, Operand>;
}

/** Longer than any list: what is counted and not read costs no more for it. */
const ALL: Operand = { value: 1_000_000 };

// The same plan answers call after call; and stores keep what they compile by plan.
const UNTOLD = new WeakMap<Plan, Untold>();

function untoldIn(plan: Plan): Untold {
  let untold = UNTOLD.get(plan);
  if (untold === undefined) UNTOLD.set(plan, (untold = untoldOf(plan)));
  return untold;
}

function untoldOf(plan: Plan): Untold {
  const oneMore = new Map<string, Operand>();
  const roots = plan.roots.map((root): Part => (isQuestion(root) ? questionPart(root, oneMore) : part(root)));
  const lists = roots.flatMap(({ step }) => step ?? []);
  return {
    lists,
    arePages: plan.roots.every((root, i) => {
      const step = roots[i]?.step ?? null;
      return step === null || (isQuestion(root) ? isWatched(step) : arePages(step));
    }),
    counts: { roots: roots.flatMap(({ step, pruned }) => (step === null ? [] : [pruned as unknown as Root])) },
    oneMore,
  };
}

/** Of what is shown of entities in a question's answer stores notice nothing. */
const isWatched = ({ cut, below }: Step): boolean =>
  cut === null ? below.every(isWatched) : cut.isWatched === true && below.length === 0;

const arePages = ({ cut, below }: Step): boolean => (cut === null || cut.isPage === true) && below.every(arePages);

/** A part of a plan: what it is towards lists, null where there are none in it, and what is left of it for counting. */
interface Part {
  readonly step: Step | null;
  readonly pruned: Json;
}
type Json = Readonly<Record<string, unknown>>;

/** A field of a plan: whatever it is called, what is below it stands in these members. */
function part(field: object): Part {
  const of = field as Json & { readonly key: string }; // every field of a plan has one
  if (of['field'] === 'facets') return facetsPart(of);
  const inner = of['connection'] === undefined ? below(of, ['shape', 'claim', 'fields']) : listPart(of);
  const { cut = null } = inner;
  const first = of['first'] as Operand | undefined;
  // Of records and documents some field gives so many: it is asked for all of them.
  if (cut === null && first !== undefined)
    return stepPart(of, { ...WHOLE, first }, inner, { first: ALL, fields: someField(inner) });
  return stepPart(of, cut, inner, {});
}

const WHOLE = { rows: null, isNamed: false, isCounted: true } as const;

function stepPart(of: Json & { readonly key: string }, cut: Cut | null, inner: Below, more: Json): Part {
  const step = cut === null && inner.steps.length === 0 ? null : { key: of.key, cut, below: inner.steps };
  return { step, pruned: { ...of, ...inner.pruned, ...more } };
}

/** What is below a field, or the least that can be given of it: rows are counted, and rows of nothing are not told. */
function someField({ pruned }: Pick<Below, 'pruned'>): readonly object[] {
  const fields = (pruned['fields'] ?? []) as readonly object[];
  return fields.length > 0 ? fields : [TYPENAME];
}

const TYPENAME: RecordField = { field: 'typename', key: '#typename', value: '' };

/** Facets have a list of values each; what they count is known whole before it is cut. */
function facetsPart(of: Json & { readonly key: string }): Part {
  const { first, fields } = of as unknown as Extract<ConnectionField, { field: 'facets' }>;
  const lists = fields.filter((field) => field.field === 'record' && field.name === 'values');
  const cut: Cut = { ...WHOLE, first };
  const step = { key: of.key, cut: null, below: lists.map(({ key }) => ({ key, cut, below: [] })) };
  const count: RecordField = { field: 'plain', key: 'count', name: 'count' };
  const counted = lists.map((list) => ({ ...list, fields: [count] }));
  return { step: lists.length === 0 ? null : step, pruned: { ...of, first: ALL, fields: counted } };
}

interface Below {
  readonly steps: readonly Step[];
  readonly pruned: Json;
  readonly cut?: Cut;
}

function below(of: Json, members: readonly string[]): Below {
  const steps: Step[] = [];
  const pruned: Record<string, unknown> = {};
  const keep = (fields: unknown): unknown[] =>
    (Array.isArray(fields) ? (fields as object[]) : []).flatMap((field) => {
      const { step, pruned: left } = part(field);
      if (step !== null) steps.push(step);
      return step === null ? [] : [left];
    });
  for (const name of members) {
    const member = of[name];
    if (!Array.isArray(member)) continue;
    pruned[name] =
      name === 'shape'
        ? (member as { readonly fields: unknown }[]).map((one) => ({ ...one, fields: keep(one.fields) }))
        : keep(member);
  }
  return { steps, pruned };
}

function listPart(of: Json): Below {
  const connection = of['connection'] as { readonly page: Page; readonly fields: readonly ConnectionField[] };
  const { page, fields } = connection;
  const inner = below({ fields }, ['fields']);
  const rows = fields.flatMap(({ field, key }) => (field === 'nodes' || field === 'edges' ? [key] : []));
  const isTold = rows.length === 0 || fields.some(({ field }) => field === 'totalCount' || field === 'pageInfo');
  const lengths: ConnectionField[] = isTold
    ? []
    : [
        { field: 'totalCount', key: TOTAL },
        ...(page.after === null ? [] : [{ field: 'pageInfo', key: MORE, fields: HAS_NEXT } as const]),
      ];
  const pruned = { connection: { ...connection, fields: [...lengths, ...(inner.pruned['fields'] as object[])] } };
  return {
    steps: inner.steps,
    pruned,
    ...(isTold ? {} : { cut: { first: page.first, rows, isNamed: false, isCounted: true, isPage: true } }),
  };
}

type Asking = Extract<Root, { readonly fields: readonly RecordField[] }>;

/** What answers a question is a page of rows itself, where it has pages; else some of its lists are cut. */
function questionPart(root: Asking, oneMore: Map<string, Operand>): Part {
  const question = isQuestion(root) ? questionOf(root) : null;
  if ('first' in root && question !== null && question.cut.length > 0)
    return cutPart(root, root.first, question.cut, oneMore);
  const inner = below(root as unknown as Json, ['fields']);
  const page = 'page' in root && question !== null && question.cursor !== null ? root.page : null;
  const isCounted = question?.answer !== 'Subgraph';
  const rows = keysOf(root.fields, isCounted ? ['nodes', 'edges'] : ['edges']);
  const isTold = page === null || rows.length === 0 || keysOf(root.fields, ['totalCount', 'pageInfo']).length > 0;
  const lengths: RecordField[] = isTold
    ? []
    : [
        ...(isCounted ? [{ field: 'plain', key: TOTAL, name: 'totalCount' } as const] : []),
        { field: 'record', key: MORE, name: 'pageInfo', fields: HAS_NEXT },
      ];
  const cut = isTold ? null : { first: page.first, rows, isNamed: false, isCounted };
  const fields = [...lengths, ...(inner.pruned['fields'] as object[])];
  return stepPart(root as unknown as Json & Asking, cut, inner, { fields });
}

const keysOf = (fields: readonly RecordField[], names: readonly string[]): string[] =>
  fields.flatMap((field) => (field.field !== 'typename' && names.includes(field.name) ? [field.key] : []));

/** Lists without cursors: one that a field beside it tells of is counted by that field, another by asking for one row more. */
function cutPart(root: Asking, first: Operand, cuts: readonly CutList[], oneMore: Map<string, Operand>): Part {
  const name = `#one more ${root.key}`;
  const at = (
    of: Json & { readonly key: string },
    fields: readonly RecordField[],
    within: string | undefined,
  ): Part => {
    const here = cuts.filter((cut) => cut.within === within);
    const steps: Step[] = [];
    const counted: object[] = [];
    let own = null as Cut | null;
    for (const field of fields) {
      if (field.field === 'typename') continue;
      const cut = here.find(({ list }) => list === field.name);
      const inner: Part =
        within === undefined && field.field === 'record' && cuts.some((one) => one.within === field.name)
          ? at(field, field.fields, field.name)
          : part(field);
      if (cut === undefined || (cut.told !== null && keysOf(fields, [cut.told]).length > 0)) {
        if (inner.step === null) continue;
        steps.push(inner.step);
        counted.push(inner.pruned);
      } else if (cut.told !== null) {
        own = { first, rows: [...(own?.rows ?? []), field.key], isNamed: true, isCounted: true };
        if (inner.step === null) continue;
        steps.push(inner.step);
        counted.push(inner.pruned);
      } else {
        oneMore.set(name, first);
        const isWatched = cut.watched === true;
        steps.push({
          key: field.key,
          cut: { ...WHOLE, first, isCounted: false, isWatched },
          below: inner.step?.below ?? [],
        });
        counted.push({ ...inner.pruned, fields: someField(inner) });
      }
    }
    const told = own === null ? undefined : here.find((cut) => cut.told !== null)?.told;
    const length = told === undefined ? [] : [{ field: 'plain', key: TOTAL, name: told }];
    return stepPart(of, own, { steps, pruned: { fields: [...length, ...counted] } }, {});
  };
  const whole = at(root as unknown as Json & Asking, root.fields, undefined);
  return { ...whole, pruned: { ...whole.pruned, ...(oneMore.has(name) && { first: { name } }) } };
}

function withOneMore(values: Values, oneMore: ReadonlyMap<string, Operand>): Values {
  if (oneMore.size === 0) return values;
  const more = [...oneMore].map(([name, first]) => [name, resolveInteger(first, values) + 1] as const);
  return { ...values, ...Object.fromEntries(more) };
}

/** Whether some list here has as many rows as it may have: only then can there be more. */
function isFull(step: Step, data: unknown, values: Values): boolean {
  const { cut } = step;
  const fullHere = (item: unknown): boolean => {
    if (item === null || item === undefined) return false;
    const given = cut === null ? 0 : givenOf(item, cut);
    if (cut !== null && given > 0 && given >= resolveInteger(cut.first, values)) return true;
    if (Array.isArray(item)) return item.some(fullHere);
    return step.below.some((next) => isFull(next, item, values));
  };
  return fullHere(memberOf(data, step.key));
}

/** Goes through the answer and the counts side by side: both have the same rows at the same places. */
function compare(
  step: Step,
  data: unknown,
  counts: unknown,
  path: readonly (string | number)[],
  found: Map<string, Truncated>,
): void {
  const { cut } = step;
  const here = (item: unknown, counted: unknown, at: readonly (string | number)[]): void => {
    if (item === null || item === undefined) return;
    const one = cut === null ? null : truncatedAt(item, counted, at, cut);
    // Where fields of several kinds share a key, a list is met once for each.
    if (one !== null) found.set(JSON.stringify(one.path), one);
    if (Array.isArray(item)) item.forEach((row, i) => here(row, memberOf(counted, i), [...at, i]));
    else for (const next of step.below) compare(next, item, counted, at, found);
  };
  here(memberOf(data, step.key), memberOf(counts, step.key), [...path, step.key]);
}

function truncatedAt(item: unknown, counted: unknown, at: readonly (string | number)[], cut: Cut): Truncated | null {
  const given = givenOf(item, cut);
  const [rows] = cut.rows ?? [];
  const path = cut.isNamed && rows !== undefined ? [...at, rows] : at;
  const total = cut.rows === null ? (Array.isArray(counted) ? counted.length : null) : memberOf(counted, TOTAL);
  const more = memberOf(memberOf(counted, MORE), 'hasNextPage');
  const goesOn = more === undefined ? typeof total === 'number' && total > given : more === true;
  if (given === 0 || !goesOn) return null;
  return { path, given, total: cut.isCounted && typeof total === 'number' ? total : null };
}

/** How many rows a list has; 0 of what is no list. */
function givenOf(item: unknown, { rows }: Cut): number {
  if (rows === null) return Array.isArray(item) ? item.length : 0;
  for (const key of rows) {
    const given = memberOf(item, key);
    if (Array.isArray(given)) return given.length;
  }
  return 0;
}

const memberOf = (of: unknown, key: string | number): unknown =>
  typeof of === 'object' && of !== null ? (of as Row)[key] : undefined;
