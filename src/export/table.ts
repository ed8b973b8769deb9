import type { Scalar } from '../model/claim.js';

/** A value in a cell: a list is one of texts, `json` an object or list as JSON has it. */
export type Cell = Scalar | null | readonly Scalar[] | Json;
/** What stands in a cell of a `json` column. */
export interface Json {
  readonly json: unknown;
}

export interface Column {
  readonly name: string;
  /** `date` is as its source writes it, and as precise; `day` a day that every tool reads. */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'day' | 'moment' | 'list' | 'json';
  readonly about: string;
}

/** Rows of cells under columns, made as they are read. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
}

export const isJson = (cell: Cell): cell is Json => typeof cell === 'object' && cell !== null && 'json' in cell;
export const isList = (cell: Cell): cell is readonly Scalar[] => Array.isArray(cell);
