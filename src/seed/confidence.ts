import { isWeak, type SourceClass } from '../model/source-class.js';

/** What tables call a row that is not simply sourced; a doubt about a row stays, however good its documents. */
const DOUBT: Readonly<Record<string, number>> = { medium: 0.6, recalled: 0.6, unverified: 0.6, low: 0.3 };

/** The words a table may use for how sure a row is. */
export const SURENESS = ['sourced', 'high', ...Object.keys(DOUBT)];

/** Rows established by memory alone: their addresses say where one could look, not where somebody has looked. */
export function isRecalled(sureness: string): boolean {
  return sureness === 'recalled' || sureness === 'unverified';
}

/**
 * How sure a claim is: 1 for an OFFICIAL source, 0.9 sourced or high, 0.6 medium, recalled, unverified or backed by
 * nobody's word but ours, 0.3 low.
 */
export function confidenceIn(classes: readonly SourceClass[], sureness = ''): number {
  const doubt = DOUBT[sureness];
  if (doubt !== undefined) return doubt;
  if (classes.includes('OFFICIAL')) return 1;
  return classes.every(isWeak) ? 0.6 : 0.9;
}
