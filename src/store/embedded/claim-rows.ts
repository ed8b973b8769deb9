import { changeKind } from '../../model/changes.js';
import { HAPPENINGS, happenings, type Dated } from '../../model/happenings.js';
import { justBefore } from '../../model/instant.js';
import { comparePositions } from '../../plan/compare.js';
import type { Position } from '../../plan/cursor.js';
import { dayOfOperand, resolve } from '../../plan/operand.js';
import type { ClaimFilter } from '../../plan/claim-conditions.js';
import type { Operand } from '../../plan/plan.js';
import type { CHANGE, ChangesRoot } from '../../questions/changes.js';
import type { TellingOf } from '../../plan/definition.js';
import type { DISAGREEMENT } from '../../questions/disagreements.js';
import type { ENTRY } from '../../questions/timeline.js';
import { dateProperties } from '../predicate-rules.js';
import { pace, spend, type Call } from './call.js';
import { changedRecords, type ChangedRecord } from './changed-records.js';
import { claimTest, idsOf, scalarTest } from './claim-test.js';
import { claimCounts } from './claim-values.js';
import type { ClaimRecord } from './entity.js';
import { versionOf, wasKnown } from './moment.js';
import { tellRows } from './row-list.js';
import type { ClaimThen, Sources } from './source.js';

/** Rows of claims, a page at a time. */
export const claimRows = {
  /** Claims, whether they speak or not. */
  claims: (root) => (call) => {
    const all = select(root.filter, root.on, call);
    const tell = (number: number): ClaimRecord => call.claims.at(number);
    return tellRows({ all, position: positionIn(call), tell }, root, call);
  },

  /** Claims which speak although others say otherwise. */
  disagreements: (root) => (call) => {
    const contradicted = call.claims.contradictions();
    const all = select(root.filter, null, call).filter((number) => contradicted.has(call.claims.at(number).id));
    const tell = (number: number): TellingOf<typeof DISAGREEMENT> => {
      const claim = call.claims.at(number);
      return { claim, others: othersOf(claim, call) };
    };
    return tellRows({ all, position: positionIn(call), tell }, root, call);
  },

  /** What is dated about an entity. */
  timeline: (root) => (call) => {
    const id = String(resolve(root.id, call.values));
    if (call.claims.entity(id, call.known) === undefined) return null;
    const tests = root.date.map(({ test, value }) => scalarTest(test, resolve(value, call.values), true));
    const all = entriesOf(id, call).filter(({ date }) => tests.every((test) => test(date)));
    all.sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
    return tellRows({ all, position: positionOf, tell: tellEntry }, root, call);
  },

  /** What befell claims in a stretch of record time. */
  changes: (root) => (call) => {
    const since = String(resolve(root.since, call.values));
    const until = root.until === null ? null : resolve(root.until, call.values);
    const candidates = changedAbout(root, call);
    pace(call, candidates.length >> 2);
    const all = candidates.filter(({ at }) => at >= since && (until === null || at < String(until)));
    const position = ({ at, record }: ChangedRecord): Position => [at, record.claim.id];
    return tellRows({ all, position, tell: tellChange }, root, call);
  },
} satisfies Partial<Sources>;

/** Those that say otherwise, the strongest first. */
function othersOf({ id }: ClaimRecord, { claims }: Call): ClaimRecord[] {
  return (claims.contradictions().get(id) ?? [])
    .flatMap((other) => claims.record(other) ?? [])
    .sort((a, b) => (claims.strengthOf(a, null) < claims.strengthOf(b, null) ? -1 : 1));
}

const positionIn =
  ({ claims, known }: Call) =>
  (number: number): Position => {
    const record = claims.at(number);
    const { subject, predicate, object } = record;
    return [subject, predicate, String(object), claims.strengthOf(record, known)];
  };

/** The numbers of claims, in their order. */
function select(filter: ClaimFilter, on: Operand | null, call: Call): readonly number[] {
  const { claims, known } = call;
  const narrow = filter.find(
    ({ property }) => property === 'subject' || property === 'object' || property === 'document',
  );
  const part =
    narrow === undefined
      ? null
      : claims.about([narrow.property as 'subject' | 'object' | 'document'], idsOf(narrow.value, call));
  const day = on === null || resolve(on, call.values) === null ? null : dayOfOperand(on, call.values, call.today);
  const tests = filter.map((condition) => claimTest(condition, call));
  const ordered = claims.ordered(known, part);
  if (tests.length === 0 && day === null) return ordered;
  return ordered.filter((number) => {
    spend(call, 1);
    const record = claims.at(number);
    return tests.every((test) => test(record)) && (day === null || claimCounts(record, day, call));
  });
}

interface Entry extends Dated {
  readonly record: ClaimRecord;
  /** The id at the other end of a relation; null for a property. */
  readonly other: string | null;
  readonly incoming: boolean;
}

const tellEntry = ({ record, date, what, incoming, other }: Entry): TellingOf<typeof ENTRY> => ({
  date,
  what,
  predicate: record.claim.predicate,
  incoming,
  other,
  value: other === null ? String(record.claim.object) : null,
  claim: record,
});

const positionOf = ({ date, what, record }: Entry): Position => [date, HAPPENINGS.indexOf(what), record.claim.id];

function entriesOf(id: string, { claims, known, graph }: Call): Entry[] {
  const { relations } = graph.ontology;
  const isDate = dateProperties(graph.ontology);
  const own = new Set(claims.sameAs(id, known));
  return claims.about(['subject', 'object'], [...own]).flatMap((record): Entry[] => {
    const { claim } = record;
    const version = versionOf(record, known);
    if (version === undefined || claim.polarity === 'denied' || !record.speaks.some((said) => wasKnown(said, known)))
      return [];
    const relation = relations.get(claim.predicate);
    const starts = own.has(claim.subject);
    const other = relation === undefined ? null : starts ? String(claim.object) : claim.subject;
    const incoming = relation !== undefined && !starts && !relation.symmetric;
    return happenings(claim, version, claims.ruleOf(claim), isDate(claim)).map((dated) => ({
      ...dated,
      record,
      other,
      incoming,
    }));
  });
}

function tellChange({ at, before, after, record }: ChangedRecord): TellingOf<typeof CHANGE> {
  const then = (known: ClaimThen['known']): ClaimThen => ({ record, known });
  return {
    at,
    what: changeKind(before !== null, after !== null),
    before: before === null ? null : then(justBefore(at)),
    after: after === null ? null : then(at),
  };
}

function changedAbout({ about }: ChangesRoot, call: Call): readonly ChangedRecord[] {
  const { claims } = call;
  if (about === null) return claims.changes();
  const ids = idsOf(about, call);
  return changedRecords(claims.about(['subject', 'object'], ids));
}
