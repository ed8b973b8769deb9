import type { KindName } from '../../ontology/ontology.js';

/** How a name answers to what was typed, the best first. */
export type Quality = 'EXACT' | 'PREFIX' | 'WORDS' | 'FUZZY';

/** What the ranking knows of a name that answers. */
export interface Answering {
  readonly quality: Quality;
  /** What the entity is called, and not an alias. */
  readonly own: boolean;
  /** Every word typed is a whole word of the name, not its beginning. */
  readonly whole: boolean;
  /** Slips of the finger forgiven in all words together. */
  readonly edits: number;
}

/** What decides first: 0 the same, 1 a beginning, 2 all words, then one more for each slip. */
export function step({ quality, edits }: Answering): number {
  return quality === 'EXACT' ? 0 : quality === 'PREFIX' ? 1 : 2 + edits;
}

/** What decides of names at one step: of beginnings names before aliases, else whole words before parts; below {@link SHADES}. */
export function shade({ quality, own, whole }: Answering): number {
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
