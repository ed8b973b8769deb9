import type { ClaimId } from '../../model/claim.js';
import type { End } from './claim-ends.js';
import type { ClaimRecord, KeptClaims, KeptGraph } from './entity.js';

/** Claims as a checkpoint has them, with the graph that they had come to say. */
export interface Kept extends KeptGraph, KeptClaims {
  readonly size: number;
  /** How many are live. */
  readonly live: number;
  /** The number of a claim; -1 where it is not there. */
  find(id: ClaimId): number;
  recordAt(number: number): ClaimRecord;
  /** The record of a claim that is about to change: from now on this one is given. */
  change(number: number): ClaimRecord;
  hasChanged(number: number): boolean;
  changed(): Iterable<ClaimRecord>;
  /** Whether two say the same of the same, whenever and however. */
  isOneFact(a: number, b: number): boolean;
  /** Numbers of the claims of a predicate. */
  saying(predicate: string): Iterable<number>;
  /** Numbers of the claims about an entity, or resting on it. */
  about(end: End, entity: number): Int32Array;
  /** Those of one predicate about a subject. */
  along(predicate: string, entity: number): readonly number[];
  /** Claims of one group compete. */
  groupAt(number: number): number;
  /** Numbers of all by subject, predicate and object. */
  readonly order: Int32Array;
  /** The numbers of those that are not alone in their group. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
}
