import type { Assertion } from '../store/store.js';
import { mixedScripts } from '../text/mixed-scripts.js';

/** What a reader calls a thing, or could look it up by. */
export const NAMES: readonly string[] = ['name', 'aliases', 'abbreviation', 'officialName', 'fullName', 'title'];

/** A name that is not what it looks like. */
export interface FlaggedName {
  /** The entity, and which of its names. */
  readonly about: string;
  readonly problem: string;
}

/**
 * Names in which Cyrillic or Greek letters pass for Latin ones, in the order of the claims. They are told as they come in:
 * afterwards nobody sees it.
 */
export function flaggedNames(said: readonly Assertion[]): FlaggedName[] {
  return said.flatMap(({ claim: { subject, predicate, object }, rank }) => {
    if (!NAMES.includes(predicate) || rank === 'deprecated' || typeof object !== 'string') return [];
    const word = mixedScripts(object);
    if (word === undefined) return [];
    return [{ about: `${subject} ${predicate}`, problem: `"${word}" in "${object}" is of two scripts.` }];
  });
}

/** For whoever brings a name in. */
export const flaggedLine = ({ about, problem }: FlaggedName): string =>
  `${about}: ${problem} Nobody sees it, and who types it as it looks does not find it.`;
