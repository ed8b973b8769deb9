import type { Claim, EntityId } from '../../src/model/claim.js';
import { daysOf, lastDayWith, type OracleDay } from './days.js';
import type { Edge, Known, Reading } from './reading.js';

export interface Standing {
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly known: Known | null;
}

/** Where a State or organization stands under an instrument on a day, and until when. */
export function standing(holder: EntityId, instrument: EntityId, day: OracleDay, reading: Reading): Standing {
  const found = standingOn(holder, instrument, day, reading);
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

/** The first that fits. */
function standingOn(holder: EntityId, instrument: EntityId, day: OracleDay, reading: Reading): Omit<Standing, 'until'> {
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
  const undated = asserted.find(({ claim }) => claim.since === null);
  if (undated !== undefined) return stands('UNKNOWN', null, undated);

  const signature = signatures.find((known) => reading.counts(known, day));
  if (signature !== undefined) return stands('SIGNATORY', signature.claim.since, signature);

  const denial = denied.find((known) => reading.counts(known, day));
  if (denial !== undefined) return stands('DENIED', denial.claim.since, denial);

  const [deprecated] = rows;
  if (deprecated !== undefined && rows.every(({ version }) => version.rank === 'deprecated'))
    return stands('NOT_PARTY', null, deprecated);

  const coverage = coverageOf(instrument, relation, reading);
  const isCovered = coverage !== undefined && day <= through(coverage);
  return stands(isCovered ? 'NOT_PARTY' : 'NOT_COVERED', null, null);
}

/** The statement that a document lists every holder of a relation of an entity: the one that reaches the furthest. */
export function coverageOf(entity: EntityId, relation: string, reading: Reading): Edge | undefined {
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
    )[0];
}

const through = ({ claim }: Known): OracleDay => daysOf(String(claim.qualifiers['completeThrough'])).last;

const lastDay = ({ until }: Claim): OracleDay => (until === null ? Infinity : lastDayWith(until));

const stands = (status: string, since: string | null, known: Known | null): Omit<Standing, 'until'> => ({
  status,
  since,
  known,
});
