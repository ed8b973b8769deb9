import type { Pieces } from './formats.js';

/** A file of a folder that is written out. */
export interface FolderFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly pieces: Pieces;
}
