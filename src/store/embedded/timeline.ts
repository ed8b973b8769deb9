import { HAPPENINGS, happenings, type Dated } from '../../model/happenings.js';
import { signedRows, TIMELINE_KEYS, type Position } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import type { TimelineField, TimelineRoot } from '../../plan/plan.js';
import { dateProperties } from '../predicate-rules.js';
import type { Answer, Row } from '../store.js';
import { scalarTest } from './claim-test.js';
import type { ClaimRecord } from './graph.js';
import { versionOf, wasKnown } from './moment.js';
import { comparePositions, compileRowList } from './row-list.js';
import type { Call, WalkCompiler } from './walk.js';

interface Entry extends Dated {
  readonly record: ClaimRecord;
  /** The id at the other end of a relation; null for a property. */
  readonly other: string | null;
  readonly incoming: boolean;
}

/** Compiles the root that tells what is dated about an entity. */
export function compileTimeline(root: TimelineRoot, compiler: WalkCompiler): (call: Call) => Row | null {
  const list = compileRowList(root, signedRows(root), TIMELINE_KEYS, (fields: readonly TimelineField[]) => {
    const readers = fields.map((field) => [field.key, compileField(field, compiler)] as const);
    return (entry: Entry, call: Call) => Object.fromEntries(readers.map(([key, read]) => [key, read(entry, call)]));
  });
  return (call) => {
    const id = String(resolve(root.id, call.values));
    if (call.claims.entity(id, call.known) === undefined) return null;
    const tests = root.date.map(({ test, value }) => scalarTest(test, resolve(value, call.values), true));
    const all = entriesOf(id, call).filter(({ date }) => tests.every((test) => test(date)));
    all.sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
    return list({ all, position: positionOf }, call);
  };
}

const positionOf = ({ date, what, record }: Entry): Position => [date, HAPPENINGS.indexOf(what), record.claim.id];

function entriesOf(id: string, { claims, known, graph }: Call): Entry[] {
  const { relations } = graph.ontology;
  const isDate = dateProperties(graph.ontology);
  const own = new Set(claims.sameAs(id, known));
  const about = new Set([...claims.about('subject', [...own]), ...claims.about('object', [...own])]);
  return [...about].flatMap((record): Entry[] => {
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

function compileField(field: TimelineField, compiler: WalkCompiler): (entry: Entry, call: Call) => Answer {
  switch (field.field) {
    case 'claim': {
      const read = compiler.claim(field.fields, { on: null });
      return ({ record }, call) => read(record, call);
    }
    case 'other': {
      const read = compiler.shape(field.shape, { on: null });
      return ({ other }, call) => {
        const entity = other === null ? undefined : call.claims.entity(other, call.known);
        return entity === undefined ? null : read(entity, call);
      };
    }
    case 'plain':
      return (entry) => plain(entry, field.name);
  }
}

function plain(
  { date, what, incoming, other, record }: Entry,
  name: Extract<TimelineField, { field: 'plain' }>['name'],
): Answer {
  switch (name) {
    case '__typename':
      return 'TimelineEntry';
    case 'date':
      return date;
    case 'what':
      return what;
    case 'incoming':
      return incoming;
    case 'predicate':
      return record.claim.predicate;
    case 'value':
      return other === null ? String(record.claim.object) : null;
  }
}
