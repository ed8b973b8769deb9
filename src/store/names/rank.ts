import type { KindName } from '../../ontology/ontology.js';

/** How a name answers to what was typed, the best first. */
export type Quality = 'EXACT' | 'PREFIX' | 'WORDS' | 'FUZZY';

/** What decides first: 0 the same, 1 a beginning, 2 all words, then one more for each slip forgiven in all words together. */
export function step(quality: Quality, edits: number): number {
  return quality === 'EXACT' ? 0 : quality === 'PREFIX' ? 1 : 2 + edits;
}

/**
 * What decides of names at one step, below {@link SHADES}: of beginnings names before aliases, else whole words before parts.
 *
 * @param own What the entity is called, and not an alias.
 * @param whole Every word typed is a whole word of the name, not its beginning.
 */
export function shade(quality: Quality, own: boolean, whole: boolean): number {
  const alias = own ? 0 : 1;
  const part = whole ? 0 : 1;
  if (quality === 'EXACT') return alias;
  return quality === 'PREFIX' ? 2 * alias + part : 2 * part + alias;
}

export const SHADES = 4;

/** The quality that a step is of. */
export function qualityOf(of: number): Quality {
  return (['EXACT', 'PREFIX', 'WORDS'] as const)[of] ?? 'FUZZY';
}

/** Sources are many and named like what they are about: at each step they come behind all else. */
export const standsBack = (kind: KindName): boolean => kind === 'Document';
