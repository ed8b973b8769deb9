import type { EntityId, Scalar } from '../model/claim.js';
import type { Known } from './known.js';

/** A row by the names of its columns; empty cells are empty texts. */
export type Row = Readonly<Record<string, string>>;

/** What a row claims. */
export interface Said {
  readonly subject: EntityId;
  readonly predicate: string;
  readonly object: EntityId | Scalar;
  readonly since?: string | null;
  readonly with?: Readonly<Record<string, Scalar>>;
}

/** What a row is about. Claims about it are left out where it is told that nobody knows who is meant. */
export interface RowReading {
  readonly said: readonly Said[];
  /** What of the row is left out, and why. */
  readonly problems: readonly string[];
}

/** A document as it is described once. */
export interface ImportedDocument {
  readonly id: EntityId;
  readonly says: Readonly<Record<string, string | readonly string[]>>;
}

/** One sort of table: which it is, where it comes from, and what a row of it claims. */
export interface TableImport {
  /** As people are told: `objects`. */
  readonly name: string;
  /** Columns that it must have; by them a file is recognised. */
  readonly columns: readonly string[];
  readonly document: ImportedDocument;
  /** The columns that tell a row from all others. They are its place in evidence: the same in each edition of the table. */
  readonly keys: readonly string[];
  /** Rows of one part stand together, and only among them can one be there twice; left out: the table is one part. */
  readonly part?: (row: Row) => string;
  readonly read: (row: Row, known: Known) => RowReading;
}

/** Cells that hold something, as properties of one subject. */
export function properties(
  subject: EntityId,
  cells: Readonly<Record<string, string | number | null | undefined>>,
): Said[] {
  return Object.entries(cells).flatMap(([predicate, object]) =>
    object === '' || object === null || object === undefined ? [] : [{ subject, predicate, object }],
  );
}

/** Tables that are kept under one origin; each may stand on those before it. */
export interface Import {
  readonly name: string;
  readonly origin: string;
  readonly tables: readonly TableImport[];
}
