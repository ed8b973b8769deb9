import { resolveInteger } from '../plan/operand.js';
import type { ConnectionField, Page, RecordField, Values } from '../plan/plan.js';
import type { Plan, Root } from '../questions/plan.js';
import { isQuestion, questionOf } from '../questions/questions.js';
import type { GraphStore, Row, RunOptions } from '../store/store.js';

/** A list that is longer than its page, of which nobody asked how long it is. */
export interface Truncated {
  /** The list in the answer. */
  readonly path: readonly (string | number)[];
  /** How many rows this page has. */
  readonly given: number;
  /** How many there are in all; null of what surrounds an entity, which is not counted. */
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

/** Keys under which lists tell what was not asked. No alias can be one. */
const TOTAL = '#total';
const MORE = '#more';
const HAS_NEXT: Extract<ConnectionField, { field: 'pageInfo' }>['fields'] = [
  { key: 'hasNextPage', name: 'hasNextPage', of: null },
];

/**
 * The lists of an answer that go on behind their page though neither `pageInfo` nor `totalCount` was asked of them.
 *
 * Costs nothing where an operation asks; else a look at the answer and, where some page is full, the same plan once more
 * for the counts alone.
 */
export async function truncated(plan: Plan, values: Values, data: unknown, asked: Asked): Promise<TruncatedExtensions> {
  let untold = UNTOLD.get(plan);
  if (untold === undefined) UNTOLD.set(plan, (untold = untoldOf(plan)));
  const { lists, counts } = untold;
  if (lists.length === 0 || !lists.some((list) => isFull(list, data, values))) return {};
  const { row } = await asked.store.run(counts, values, asked.options);
  const found = new Map<string, Truncated>();
  for (const list of lists) compare(list, data, row, [], found);
  const all = [...found.values()];
  return {
    ...(all.length > 0 && { truncated: all.slice(0, MOST_SHOWN) }),
    ...(all.length > MOST_SHOWN && { truncatedInAll: all.length }),
  };
}

/** The same in words, a line a list: whoever reads it must not take it for the whole. */
export function truncatedLines({ truncated = [], truncatedInAll }: TruncatedExtensions): string[] {
  const lines = truncated.map(
    ({ path, given, total }) =>
      `TRUNCATED: ${path.join('.')}: ${String(given)} of ${total === null ? 'more' : String(total)} given. Ask for more with first: (at most 250) and for the rest with pageInfo { endCursor }.`,
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
  /** Where it is such a list: its page, and under which keys its rows stand. */
  readonly page: Page | null;
  readonly rows: readonly string[];
  readonly below: readonly Step[];
}

interface Untold {
  readonly lists: readonly Step[];
  /** The same plan, with the lengths of these lists and the way to them alone. */
  readonly counts: Plan;
}

// The same plan answers call after call; and stores keep what they compile by plan.
const UNTOLD = new WeakMap<Plan, Untold>();

function untoldOf(plan: Plan): Untold {
  const roots = plan.roots.map((root): Part => (isQuestion(root) ? questionPart(root) : part(root)));
  return {
    lists: roots.flatMap(({ step }) => step ?? []),
    counts: { roots: roots.flatMap(({ step, pruned }) => (step === null ? [] : [pruned as unknown as Root])) },
  };
}

/** A part of a plan: what it is towards lists, null where there are none in it, and what is left of it for counting. */
interface Part {
  readonly step: Step | null;
  readonly pruned: Json;
}
type Json = Readonly<Record<string, unknown>>;

/** A field of a plan: whatever it is called, what is below it stands in these members. */
function part(field: object): Part {
  const of = field as Json & { readonly key: string }; // every field of a plan has one
  const inner = of['connection'] === undefined ? below(of, ['shape', 'claim', 'fields']) : listPart(of);
  const { rows = [], page = null } = inner;
  const step = page === null && inner.steps.length === 0 ? null : { key: of.key, page, rows, below: inner.steps };
  return { step, pruned: { ...of, ...inner.pruned } };
}

interface Below {
  readonly steps: readonly Step[];
  readonly pruned: Json;
  readonly page?: Page;
  readonly rows?: readonly string[];
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
  return { steps: inner.steps, pruned, ...(isTold ? {} : { page, rows }) };
}

/** What answers a question is a page of rows itself, where it has pages. */
function questionPart(root: Extract<Root, { readonly fields: readonly RecordField[] }>): Part {
  const inner = below(root as unknown as Json, ['fields']);
  const question = isQuestion(root) ? questionOf(root) : null;
  const page = 'page' in root && question !== null && question.cursor !== null ? root.page : null;
  const named = (names: readonly string[]): string[] =>
    root.fields.flatMap((field) => (field.field !== 'typename' && names.includes(field.name) ? [field.key] : []));
  const isCounted = question?.answer !== 'Subgraph';
  const rows = named(isCounted ? ['nodes', 'edges'] : ['edges']);
  const isTold = page === null || rows.length === 0 || named(['totalCount', 'pageInfo']).length > 0;
  const lengths: RecordField[] = isTold
    ? []
    : [
        ...(isCounted ? [{ field: 'plain', key: TOTAL, name: 'totalCount' } as const] : []),
        {
          field: 'record',
          key: MORE,
          name: 'pageInfo',
          fields: [{ field: 'plain', key: 'hasNextPage', name: 'hasNextPage' }],
        },
      ];
  const pruned = { ...root, fields: [...lengths, ...(inner.pruned['fields'] as object[])] } as unknown as Json;
  if (isTold && inner.steps.length === 0) return { step: null, pruned };
  return { step: { key: root.key, page: isTold ? null : page, rows, below: inner.steps }, pruned };
}

/** Whether some list here has as many rows as its page may have: only then can there be more. */
function isFull(step: Step, data: unknown, values: Values): boolean {
  const at = memberOf(data, step.key);
  const fullHere = (item: unknown): boolean => {
    if (item === null || item === undefined) return false;
    if (Array.isArray(item)) return item.some(fullHere);
    const given = step.page === null ? 0 : lengthOf(item, step.rows);
    if (step.page !== null && given > 0 && given >= resolveInteger(step.page.first, values)) return true;
    return step.below.some((next) => isFull(next, item, values));
  };
  return fullHere(at);
}

/** Goes through the answer and the counts side by side: both have the same rows at the same places. */
function compare(
  step: Step,
  data: unknown,
  counts: unknown,
  path: readonly (string | number)[],
  found: Map<string, Truncated>,
): void {
  const here = (item: unknown, counted: unknown, at: readonly (string | number)[]): void => {
    if (item === null || item === undefined) return;
    if (Array.isArray(item)) {
      item.forEach((one, i) => here(one, memberOf(counted, i), [...at, i]));
      return;
    }
    if (step.page !== null) {
      const given = lengthOf(item, step.rows);
      const total = memberOf(counted, TOTAL);
      const more = memberOf(memberOf(counted, MORE), 'hasNextPage');
      const goesOn = more === undefined ? typeof total === 'number' && total > given : more === true;
      // Where fields of several kinds share a key, a list is met once for each.
      if (given > 0 && goesOn)
        found.set(JSON.stringify(at), { path: at, given, total: typeof total === 'number' ? total : null });
    }
    for (const next of step.below) compare(next, item, counted, at, found);
  };
  here(memberOf(data, step.key), memberOf(counts, step.key), [...path, step.key]);
}

function lengthOf(list: unknown, rows: readonly string[]): number {
  for (const key of rows) {
    const given = memberOf(list, key);
    if (Array.isArray(given)) return given.length;
  }
  return 0;
}

const memberOf = (of: unknown, key: string | number): unknown =>
  typeof of === 'object' && of !== null ? (of as Row)[key] : undefined;
