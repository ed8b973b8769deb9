import type { RootNamed } from '../../src/questions/questions.js';
import type { EntityId, Scalar } from '../../src/model/claim.js';
import type { RecordFields, Shape, ValidTime, Value } from '../../src/plan/plan.js';
import type { Answer, Row } from '../../src/store/store.js';
import { order } from './conditions.js';
import { daysOf, lastDayWith, FAR_FUTURE, type OracleDay } from './days.js';
import type { Edge, Reading } from './reading.js';

type OverlapRoot = RootNamed<'overlap'>;
type AgreementRoot = RootNamed<'agreement'>;
type SeriesRoot = RootNamed<'series'>;

/** What figures ask of the oracle that reads the rest of a plan. */
export interface Asking {
  readonly reading: Reading;
  readonly today: OracleDay;
  readonly value: (operand: SeriesRoot['from']) => Value;
  /** The entity that an argument names, which must be of one of these kinds; refused where it is not there. */
  readonly entity: (id: string, kinds: readonly string[]) => EntityId;
  /** Rows along a hop, on a day or (null) any. */
  readonly along: (
    start: EntityId,
    hop: SeriesRoot['of'],
    time: ValidTime,
  ) => readonly { readonly node: EntityId; readonly edge: Edge | null }[];
  readonly rollCalls: (filter: AgreementRoot['filter'], time: ValidTime) => readonly EntityId[];
  readonly show: (id: EntityId, shape: Shape, time: ValidTime) => Row;
}

const EVER: ValidTime = { ever: true };

/** Counts day by day, and year by year, as a person would with the lists before her. */
export function series(root: SeriesRoot, asking: Asking): Answer {
  const { reading } = asking;
  const rows = asking.along(centreOf(root.of, asking), root.of, EVER);
  const to = dayOf(root.to, asking) ?? asking.today;
  const from = dayOf(root.from, asking);
  const valuesOf = (node: EntityId): (string | null)[] => {
    if (root.by === null) return [null];
    const { property, year } = root.by;
    const known = reading.kindOf(node).properties.get(property);
    const value = known === undefined ? null : reading.valueOf(node, known, asking.today);
    return [value === null ? null : year ? String(value).slice(0, 4) : String(value)];
  };
  const values = root.by === null ? [null] : unique(rows.flatMap(({ node }) => valuesOf(node))).sort(order);
  return values.map((value) => {
    const edges = rows.flatMap(({ node, edge }) => (valuesOf(node).includes(value) ? [edge!] : []));
    return told(root.fields, { value, points: points(edges, root.yearly, from, to, reading) }, asking, EVER);
  });
}

function points(
  edges: readonly Edge[],
  yearly: boolean,
  from: OracleDay | null,
  to: OracleDay,
  reading: Reading,
): Source[] {
  const count = (day: OracleDay): number => edges.filter((edge) => reading.counts(edge, day)).length;
  const changes = edges.flatMap((edge) => changesOf(edge, reading)).filter((day) => day <= to);
  const seen = changes.filter((day) => from === null || day >= from);
  const marked = from !== null && from <= to ? [...seen, from] : seen;
  const dateOf = (day: OracleDay): string => written(day).slice(0, yearly ? 4 : 10);
  return unique(marked.map(dateOf))
    .sort()
    .map((date) => {
      const days = unique(seen.filter((day) => dateOf(day) === date));
      const at = (day: OracleDay, isThere: (edge: Edge, on: OracleDay) => boolean): number =>
        edges.filter((edge) => isThere(edge, day)).length;
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const began = (edge: Edge, day: OracleDay): boolean =>
        reading.counts(edge, day) && !reading.counts(edge, day - 1);
      const ended = (edge: Edge, day: OracleDay): boolean =>
        !reading.counts(edge, day) && reading.counts(edge, day - 1);
      return {
        date,
        count: count(Math.min(daysOf(date).last, to)),
        began: sum(days.map((day) => at(day, began))),
        ended: sum(days.map((day) => at(day, ended))),
      };
    });
}

/** The days on which a row may begin or end to count, those on which it does: found by looking at the day before. */
function changesOf({ claim, version }: Edge, reading: Reading): OracleDay[] {
  const dates = [claim.since, ...version.evidence.map(({ attested }) => attested ?? null)];
  const begins = dates.flatMap((date) => (date === null ? [] : [daysOf(date).first]));
  const ends = claim.until === null ? [] : [lastDayWith(claim.until) + 1];
  return unique([...begins, ...ends]).filter(
    (day) => reading.counts({ claim, version }, day) !== reading.counts({ claim, version }, day - 1),
  );
}

/** Two lists, each looked through for what the other has. */
export function overlap(root: OverlapRoot, asking: Asking): Answer {
  const ids = (side: 'left' | 'right'): EntityId[] =>
    unique(asking.along(centreOf(root[side], asking), root[side], root.time).map(({ node }) => node)).sort();
  const [left, right] = [ids('left'), ids('right')];
  const part = (these: readonly EntityId[]): Source => ({
    totalCount: these.length,
    nodes: these.slice(0, Number(asking.value(root.first))).map((id) => ({ id })),
  });
  const source = {
    both: part(left.filter((id) => right.includes(id))),
    left: part(left.filter((id) => !right.includes(id))),
    right: part(right.filter((id) => !left.includes(id))),
  };
  return told(root.fields, source, asking, root.time);
}

const PLACES: Readonly<Record<string, number>> = { YES: 1, ABSTAIN: 0.5, NO: 0 };

/** For every pair, every roll call is looked at anew. */
export function agreement(root: AgreementRoot, asking: Asking): Answer {
  const { reading } = asking;
  const given = [asking.value(root.states)].flat() as string[];
  const states = unique(given.map((id) => asking.entity(id, ['State'])));
  const calls = [...asking.rollCalls(root.filter, EVER)].sort();
  const ballots = (call: EntityId): Edge[] =>
    reading.edges
      .filter(({ claim, object, subject }) => claim.predicate === 'VOTED' && object === call && reading.exists(subject))
      .sort((a, b) => beginning(b, reading) - beginning(a, reading) || (a.claim.id < b.claim.id ? -1 : 1));
  const vote = (state: EntityId, call: EntityId): string | undefined =>
    ballots(call).find(({ subject }) => subject === state)?.claim.qualifiers['vote'] as string | undefined;
  const everybody = unique(calls.flatMap((call) => ballots(call).map(({ subject }) => subject))).sort();
  const pairs =
    states.length === 1
      ? everybody.filter((one) => one !== states[0]).map((one) => [states[0]!, one] as const)
      : states.flatMap((a) => states.filter((b) => a < b).map((b) => [a, b] as const));
  const first = Number(asking.value(root.first));
  const shown = pairs
    .map(([a, b]) => {
      const both = calls
        .map((call) => [vote(a, call), vote(b, call)])
        .filter((votes) => votes.every((one) => one !== undefined && one in PLACES)) as [string, string][];
      const agreed = both.filter(([x, y]) => x === y).length;
      const apart = both.map(([x, y]) => Math.abs(PLACES[x]! - PLACES[y]!)).reduce((sum, one) => sum + one, 0);
      const share = (of: number): number | null => (both.length === 0 ? null : of / both.length);
      return {
        a: { id: a },
        b: { id: b },
        common: both.length,
        agreed,
        agreement: share(agreed),
        distance: share(apart),
      };
    })
    .filter(({ common }) => common >= Number(asking.value(root.leastCommon)))
    .sort(
      (x, y) =>
        Number(y.agreement !== null) - Number(x.agreement !== null) ||
        Number(y.agreement) - Number(x.agreement) ||
        y.common - x.common ||
        order(x.a.id, y.a.id) ||
        order(x.b.id, y.b.id),
    );
  const dateOf = (call: EntityId): Scalar | null => reading.valuesOf(call, 'date')[0]?.object ?? null;
  const counts = [...calls]
    .sort((a, b) => order(dateOf(a), dateOf(b)) || order(a, b))
    .map((call) => {
      const cast = everybody.map((state) => vote(state, call));
      const count = (one: string): number => cast.filter((other) => other === one).length;
      return {
        rollCall: { id: call },
        ...{ yes: count('YES'), no: count('NO'), abstain: count('ABSTAIN'), absent: count('ABSENT') },
      };
    });
  const source = { rollCallCount: calls.length, pairs: shown.slice(0, first), rollCalls: counts.slice(0, first) };
  return told(root.fields, source, asking, EVER);
}

/** The first day on which a ballot counts. */
function beginning(edge: Edge, reading: Reading): OracleDay {
  const days = changesOf(edge, reading).filter((day) => reading.counts(edge, day));
  return days.length === 0 ? FAR_FUTURE : Math.min(...days);
}

interface Source {
  readonly [name: string]: Scalar | null | Source | readonly Source[];
}

function told(fields: RecordFields, source: Source, asking: Asking, time: ValidTime): Row {
  return Object.fromEntries(
    fields.map((field): [string, Answer] => {
      if (field.field === 'typename') return [field.key, field.value];
      const value = source[field.name] ?? null;
      const each = (one: Source): Answer =>
        field.field === 'entity'
          ? asking.show(one['id'] as string, field.shape, time)
          : field.field === 'record'
            ? told(field.fields, one, asking, time)
            : null;
      if (value === null || typeof value !== 'object') return [field.key, value];
      return [field.key, Array.isArray(value) ? (value as Source[]).map(each) : each(value as Source)];
    }),
  );
}

function centreOf(along: SeriesRoot['of'], asking: Asking): EntityId {
  const { from, to } = asking.reading.ontology.relations.get(along.relation)!;
  const kinds = along.direction === 'OUT' ? from : along.direction === 'IN' ? to : [...from, ...to];
  return asking.entity(asking.value(along.id) as string, kinds);
}

function dayOf(operand: SeriesRoot['from'], asking: Asking): OracleDay | null {
  const date = operand === null ? null : asking.value(operand);
  return date === null ? null : daysOf(date as string).first;
}

const written = (day: OracleDay): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const unique = <T>(items: readonly T[]): T[] => items.filter((item, i) => items.indexOf(item) === i);
