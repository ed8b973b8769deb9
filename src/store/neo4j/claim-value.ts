import type { ClaimPlain } from '../../plan/plan.js';
import type { Answer } from '../store.js';
import { momentParameter, type Moment } from './moment.js';
import { OPEN } from './names.js';
import { constant, plain, type Part } from './part.js';

/** A plain field of a claim version. */
export function claimValue(name: ClaimPlain, c: string, moment: Moment): Part {
  switch (name) {
    case '__typename':
      return constant('Claim');
    case 'polarity':
    case 'rank':
    case 'method':
      return { cypher: `${c}.${name}`, read: (raw) => String(raw).toUpperCase() };
    case 'retractedAt':
      return plain(`nullif(${c}.recordedTo, '${OPEN}')`);
    case 'recordedAt':
      return plain(`${c}.recordedFrom`);
    case 'effective':
      return plain(speaks(c, moment));
    case 'confidence':
      return { cypher: `${c}.confidence`, read: (raw): Answer => Number(raw) };
    case 'id':
    case 'predicate':
    case 'value':
    case 'since':
    case 'until':
      return plain(`${c}.${name}`);
  }
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
