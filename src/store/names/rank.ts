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

/**
 * Where a name stands, the smallest first: exact name, exact alias; beginning of a name, of an alias, whole words before
 * parts of them; all words in any order, whole words before parts; then the fewest slips.
 */
export function grade({ quality, own, whole, edits }: Answering): number {
  const alias = own ? 0 : 1;
  const part = whole ? 0 : 1;
  switch (quality) {
    case 'EXACT':
      return alias;
    case 'PREFIX':
      return 2 + 2 * alias + part;
    case 'WORDS':
      return 6 + 2 * part + alias;
    case 'FUZZY':
      return 10 + 2 * edits + alias;
  }
}

/** The quality that a grade is of. */
export function qualityOf(of: number): Quality {
  if (of < 2) return 'EXACT';
  if (of < 6) return 'PREFIX';
  return of < 10 ? 'WORDS' : 'FUZZY';
}

/** Sources are many and named like what they are about: of two that answer alike they come second. */
export const standsBack = (kind: KindName): boolean => kind === 'Document';
