import type { Span } from '../sentences.js';

/** A word of a run of capitalised ones. */
export interface Token extends Span {
  readonly text: string;
}

/** Small words that a name may have inside. */
export const CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'on',
  'and',
  'de',
  'du',
  'des',
  'di',
  'del',
  'da',
  'the',
  'against',
]);
