import type { Claim, EntityId } from '../../src/model/claim.js';
import { daysOfList, lifeOf, listSpeaksOf } from './existence.js';
import { daysOf, lastDayWith, type OracleDay } from './days.js';
import type { Edge, Known, Reading } from './reading.js';

export interface Standing {
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly known: Known | null;
  readonly last: { readonly status: string; readonly asOf: string; readonly document: EntityId } | null;
}

type Stands = Pick<Standing, 'status' | 'since' | 'known'>;

/** Where a State or organization stands under an instrument on a day, and until when. */
export function standing(holder: EntityId, instrument: EntityId, day: OracleDay, reading: Reading): Standing {
  const found = { ...standingOn(holder, instrument, day, reading), last: lastKnown(holder, instrument, day, reading) };
  const consent = reading.kindOf(holder).name === 'Organization' ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';
  const own = found.known?.claim.until ?? null;
  if (['PARTY', 'ACCEPTED'].includes(found.status)) return { ...found, until: own };
  const later = reading.edges
    .filter(({ claim, subject, object }) => claim.predicate === consent && subject === holder && object === instrument)
    .flatMap(({ claim }) => (claim.since !== null && daysOf(claim.since).first > day ? [claim.since] : []));
  const ends = ['SIGNATORY', 'DENIED'].includes(found.status) && own !== null ? [own] : [];
  // What ends and what begins on one day: the end is told.
  const firstWithout = (date: string): OracleDay => lastDayWith(date as never) + 1;
  const [next] = later.sort((a, b) => daysOf(a).first - daysOf(b).first || a.length - b.length);
  const [end] = ends;
  if (end === undefined || next === undefined) return { ...found, until: end ?? next ?? null };
  return { ...found, until: firstWithout(end) <= daysOf(next).first ? end : next };
}

/** Where nobody knows: what was known on the last day of the list that came closest. */
function lastKnown(holder: EntityId, instrument: EntityId, day: OracleDay, reading: Reading): Standing['last'] {
  if (standingOn(holder, instrument, day, reading).status !== 'NOT_COVERED') return null;
  const [best] = listsOf(instrument, relationOf(holder, reading), reading).filter(
    (list) => daysOfList(list).last < day && listSpeaksOf(list, holder, reading),
  );
  if (best === undefined) return null;
  const { status } = standingOn(holder, instrument, daysOfList(best).last, reading);
  return { status, asOf: String(best.claim.qualifiers['completeThrough']), document: best.subject };
}

const relationOf = (holder: EntityId, reading: Reading): string =>
  reading.kindOf(holder).name === 'Organization' ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';

/** The first that fits. */
function standingOn(holder: EntityId, instrument: EntityId, day: OracleDay, reading: Reading): Stands {
  const life = lifeOf(holder, reading);
  if (day < life.first) return stands('NOT_EXISTING', null, null);
  const isOrganization = reading.kindOf(holder).name === 'Organization';
  const relation = isOrganization ? 'DECLARED_ACCEPTANCE_OF' : 'PARTY_TO';
  const about = (name: string): Known[] =>
    reading.known
      .filter(({ claim }) => claim.predicate === name)
      .filter(
        ({ claim }) => reading.stays(claim.subject) === holder && reading.stays(String(claim.object)) === instrument,
      )
      .sort((a, b) => reading.compareStrength(a, b));
  const rows = about(relation);
  const speaking = rows.filter((known) => reading.effective.has(known));
  const asserted = speaking.filter(({ claim }) => claim.polarity === 'asserted');
  const denied = speaking.filter(({ claim }) => claim.polarity === 'denied');
  const signatures = isOrganization
    ? []
    : about('SIGNED').filter((known) => reading.effective.has(known) && known.claim.polarity === 'asserted');

  const holding = asserted.find((known) => reading.counts(known, day));
  if (holding !== undefined) return stands(isOrganization ? 'ACCEPTED' : 'PARTY', holding.claim.since, holding);

  const over = asserted
    .filter(({ claim }) => claim.until !== null && lastDayWith(claim.until) < day)
    .sort((a, b) => lastDay(b.claim) - lastDay(a.claim))[0];
  if (over !== undefined) {
    const ended = reading.valuesOf(holder, 'ended')[0]?.object;
    return stands(over.claim.until === ended ? 'SUCCEEDED' : 'WITHDRAWN', over.claim.until, over);
  }
  if (day > life.last) return stands('NOT_EXISTING', null, null);
  const undated = asserted.find(({ claim }) => claim.since === null);
  if (undated !== undefined) return stands('UNKNOWN', null, undated);

  const signature = signatures.find((known) => reading.counts(known, day));
  if (signature !== undefined) return stands('SIGNATORY', signature.claim.since, signature);

  const denial = denied.find((known) => reading.counts(known, day));
  if (denial !== undefined) return stands('DENIED', denial.claim.since, denial);

  const [deprecated] = rows;
  if (deprecated !== undefined && rows.every(({ version }) => version.rank === 'deprecated'))
    return stands('NOT_PARTY', null, deprecated);

  const isCovered = listsOf(instrument, relation, reading).some((list) => {
    const { first, last } = daysOfList(list);
    return first <= day && day <= last && listSpeaksOf(list, holder, reading);
  });
  return stands(isCovered ? 'NOT_PARTY' : 'NOT_COVERED', null, null);
}

/** The statement that a document lists every holder of a relation of an entity: the one that reaches the furthest. */
export function coverageOf(entity: EntityId, relation: string, reading: Reading): Edge | undefined {
  return listsOf(entity, relation, reading)[0];
}

/** All such, the one that reaches the furthest first. */
function listsOf(entity: EntityId, relation: string, reading: Reading): Edge[] {
  return reading.edges
    .filter(
      ({ claim, object }) =>
        claim.predicate === 'COVERS' && object === entity && claim.qualifiers['relation'] === relation,
    )
    .filter(({ subject }) => reading.exists(subject))
    .sort(
      (a, b) =>
        through(b) - through(a) ||
        (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : a.claim.id < b.claim.id ? -1 : 1),
    );
}

const through = ({ claim }: Known): OracleDay => daysOf(String(claim.qualifiers['completeThrough'])).last;

const lastDay = ({ until }: Claim): OracleDay => (until === null ? Infinity : lastDayWith(until));

const stands = (status: string, since: string | null, known: Known | null): Stands => ({
  status,
  since,
  known,
});
