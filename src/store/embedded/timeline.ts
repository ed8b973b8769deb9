import { HAPPENINGS, happenings, type Dated } from '../../model/happenings.js';
import { comparePositions } from '../../plan/compare.js';
import type { Position } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import type { TellingOf } from '../../questions/definition.js';
import { timeline, type ENTRY } from '../../questions/timeline.js';
import { dateProperties } from '../predicate-rules.js';
import { scalarTest } from './claim-test.js';
import { versionOf, wasKnown } from './moment.js';
import { tellRows } from './row-list.js';
import type { Source } from './source.js';
import type { ClaimRecord } from './entity.js';
import type { Call } from './call.js';

interface Entry extends Dated {
  readonly record: ClaimRecord;
  /** The id at the other end of a relation; null for a property. */
  readonly other: string | null;
  readonly incoming: boolean;
}

/** Tells what is dated about an entity. */
export const timelineSource: Source<'timeline'> = (root) => (call) => {
  const id = String(resolve(root.id, call.values));
  if (call.claims.entity(id, call.known) === undefined) return null;
  const tests = root.date.map(({ test, value }) => scalarTest(test, resolve(value, call.values), true));
  const all = entriesOf(id, call).filter(({ date }) => tests.every((test) => test(date)));
  all.sort((a, b) => comparePositions(positionOf(a), positionOf(b)));
  return tellRows({ all, position: positionOf, tell: tellEntry }, root, timeline.cursor, call);
};

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
