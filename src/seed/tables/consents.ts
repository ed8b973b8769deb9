import type { EntityId, Rank } from '../../model/claim.js';
import type { PartialDate } from '../../model/partial-date.js';
import { cell, type Row } from '../read-table.js';
import { dateCell, instrumentId } from './cells.js';
import { readParticipants, STATES_FILE, type Participant } from './states.js';
import type { Reading } from './table.js';

export const STATUS_FILE = 'treaties/treaty_status.csv';
export const CONFLICTS_FILE = 'treaties/treaty_conflicts.csv';

/** What a status makes of a row: the relation of its consent; null where there is only a signature. */
export const CONSENT_OF_STATUS: Readonly<Record<string, string | null>> = {
  party: 'PARTY_TO',
  withdrawn: 'PARTY_TO',
  declaration_of_acceptance: 'DECLARED_ACCEPTANCE_OF', // an organisation's; it is no party
  signatory: null,
};

/** The ends of a consent, and how a row about it stands in the official lists. */
export interface Consent {
  readonly subject: EntityId;
  readonly instrument: EntityId;
  /** First day without it: of the withdrawal, or of the former State, whichever came first. */
  readonly until: PartialDate | null;
  readonly deprecated: boolean;
}

/** Reads the ends of consents, given the States there are. A code that is none becomes an id that nobody has described. */
export function consentReader(reading: Reading): (row: Row) => Consent {
  const participants = readParticipants(reading.rowsOf(STATES_FILE));
  return (row) => {
    const code = cell(row, 'state_id');
    const participant = participants.get(code) ?? { id: `state:${code.toLowerCase()}`, former: false, ended: null };
    return {
      subject: participant.id,
      instrument: instrumentId(cell(row, 'instrument_id')),
      until: earlier(dateCell(row, 'withdrawn', reading.tell), participant.ended),
      deprecated: isDeprecated(row, participant),
    };
  };
}

/** What is common to the rows of `treaty_status` and `treaty_conflicts` about one participant and one instrument. */
export function consentKey(row: Row): string {
  return `${cell(row, 'instrument_id')} ${cell(row, 'state_id')}`;
}

/**
 * Not counted officially, and neither because it withdrew nor because it is no more: listed by some depositaries only.
 * Such a row is kept and citable and in no list or count, whatever other rule would prefer it; its signature too, since
 * a matrix answers NOT_PARTY and not SIGNATORY where only deprecated rows exist.
 */
function isDeprecated(row: Row, { former }: Participant): boolean {
  return cell(row, 'counted_in_official_total') === 'no' && cell(row, 'status') !== 'withdrawn' && !former;
}

export function rankOf({ deprecated }: Consent, disputed: boolean): Rank {
  if (deprecated) return 'deprecated';
  return disputed ? 'preferred' : 'normal';
}

function earlier(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
