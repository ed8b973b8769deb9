import type { EntityId } from './claim.js';
import type { Instant } from './instant.js';

/** How far a document is to be trusted against others, the best first. As in the ontology's `SourceClass`. */
export const SOURCE_CLASSES = [
  'OFFICIAL',
  'INTERGOVERNMENTAL',
  'SCHOLARLY',
  'PRESS',
  'REFERENCE',
  'EDITORIAL',
  'UNVERIFIED',
] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** Says of which class a document was at a moment of record time; an unknown document is UNVERIFIED. */
export type ClassOf = (document: EntityId, at: Instant) => SourceClass;

/** Our own additions and what nobody vouches for never outrank a source. */
export function isWeak(sourceClass: SourceClass): boolean {
  return sourceClass === 'EDITORIAL' || sourceClass === 'UNVERIFIED';
}
