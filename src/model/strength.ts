import type { Claim, ClaimVersion } from './claim.js';
import type { Instant } from './instant.js';
import { precision } from './partial-date.js';
import { isWeak, SOURCE_CLASSES, type ClassOf, type SourceClass } from './source-class.js';

const RANKS = ['preferred', 'normal', 'deprecated'] as const;

/**
 * A claim's place among its competitors as a text: the smaller, the stronger.
 *
 * A text and not a comparison, so that a database can order by it without knowing the rules:
 * rank; any other class before EDITORIAL and UNVERIFIED; a known `since` before an unknown; the better source
 * class; the finer date; higher confidence; earlier `recordedAt`; smaller id.
 */
export function strength(claim: Claim, version: ClaimVersion, classOf: ClassOf, at: Instant): string {
  const best = bestClass(version, classOf, at);
  return [
    RANKS.indexOf(version.rank),
    isWeak(best) ? 1 : 0,
    claim.since === null ? 1 : 0,
    SOURCE_CLASSES.indexOf(best),
    3 - precision(claim.since),
    doubt(version.confidence),
    version.recordedAt,
    claim.id,
  ].join('|');
}

/** The best class of a strength: its place in SOURCE_CLASSES. */
export const classIn = (strength: string): number => Number(strength.split('|')[3]);

/** The best class among a version's documents. */
export function bestClass(version: ClaimVersion, classOf: ClassOf, at: Instant): SourceClass {
  let best = SOURCE_CLASSES.length - 1;
  for (const { document } of version.evidence) best = Math.min(best, SOURCE_CLASSES.indexOf(classOf(document, at)));
  return SOURCE_CLASSES[best] ?? 'UNVERIFIED';
}

const bits = new DataView(new ArrayBuffer(8));
const CERTAIN = bitsOf(1);
/** Nearly all claims have one of a handful of confidences; the latest is enough to spare most of the arithmetic. */
let latest = { confidence: NaN, doubt: '' };

/** A confidence in (0, 1] turned round, so that the higher sorts first; exact, for the bits of doubles sort as they do. */
function doubt(confidence: number): string {
  if (latest.confidence !== confidence)
    latest = { confidence, doubt: (CERTAIN - bitsOf(confidence)).toString(16).padStart(16, '0') };
  return latest.doubt;
}

function bitsOf(value: number): bigint {
  bits.setFloat64(0, value);
  return bits.getBigUint64(0);
}
