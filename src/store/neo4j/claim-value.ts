import type { ClaimPlain } from '../../plan/records.js';
import type { Answer } from '../store.js';
import { momentParameter, type Moment } from './moment.js';
import { OPEN } from './names.js';
import { plain, type Part } from './part.js';

/** How a plain field of a live claim version is read from a property of its node. */
interface StoredValue {
  readonly stored: string;
  readonly read: (raw: unknown) => Answer;
  /** What it is tested as, where that is not as it is stored. */
  readonly tested?: (c: string, moment: Moment) => string;
}

const asStored = (stored: string): StoredValue => ({ stored, read: (raw) => (raw ?? null) as Answer });
const inCapitals = (stored: string): StoredValue => ({ stored, read: (raw) => String(raw).toUpperCase() });

export const CLAIM_VALUES: Readonly<Record<ClaimPlain, StoredValue>> = {
  id: asStored('id'),
  predicate: asStored('predicate'),
  value: asStored('value'),
  since: asStored('since'),
  until: asStored('until'),
  polarity: inCapitals('polarity'),
  rank: inCapitals('rank'),
  method: inCapitals('method'),
  confidence: { stored: 'confidence', read: Number },
  recordedAt: asStored('recordedFrom'),
  retractedAt: {
    stored: 'recordedTo',
    read: (raw) => (raw === OPEN ? null : (raw as Answer)),
    tested: (c) => `nullif(${c}.recordedTo, '${OPEN}')`,
  },
  effective: {
    stored: 'speaksTo',
    read: (raw) => ((raw ?? []) as readonly string[]).includes(OPEN),
    tested: speaks,
  },
};

/** A plain field of a claim version as an expression that it is tested by. */
export function testedValue(name: ClaimPlain, c: string, moment: Moment): string {
  const { stored, tested } = CLAIM_VALUES[name];
  return tested?.(c, moment) ?? `${c}.${stored}`;
}

/** A plain field of a claim version, live or of another moment. */
export function claimValue(name: ClaimPlain, c: string, moment: Moment): Part {
  if (name === 'effective') return plain(speaks(c, moment));
  const { stored, read } = CLAIM_VALUES[name];
  return { cypher: `${c}.${stored}`, read };
}

/** Whether a claim speaks at the moment. */
export function speaks(c: string, moment: Moment): string {
  return `any(at IN range(0, size(${c}.speaksFrom) - 1) WHERE ${spoke(c, moment)})`;
}

function spoke(c: string, moment: Moment): string {
  if (moment.knownAt === null) return `${c}.speaksTo[at] = '${OPEN}'`;
  const at = momentParameter(moment);
  return `${c}.speaksFrom[at] <= ${at} AND ${at} < ${c}.speaksTo[at]`;
}
