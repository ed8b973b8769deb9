import type { Draft } from '../draft.js';
import type { Tell } from '../mistakes.js';
import type { Row, TableShape } from '../read-table.js';
import type { Sources } from '../sources.js';

/** What a table's reader may look at besides its own rows. */
export interface Reading {
  readonly tell: Tell;
  readonly sources: Sources;
  /** The rows of another table of this run; none where it is not loaded. */
  readonly rowsOf: (file: string) => readonly Row[];
}

/** One table of the seed: its columns, and what a row of it claims. */
export interface SeedTable extends TableShape {
  readonly read: (rows: readonly Row[], reading: Reading) => Draft[];
}
