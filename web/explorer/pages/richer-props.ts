import type { Coverage } from '../lib/entity-operation.js';

/** What the part of a page gets that kinds which deserve more have besides. */
export interface RicherProps {
  readonly id: string;
  readonly name: string;
  /** How far the list along one of its relations is whole; null where nobody says. */
  readonly coverageOf: (relation: string) => Coverage | null;
}
