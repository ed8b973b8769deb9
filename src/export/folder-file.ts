import type { Pieces } from './pieces.js';

/** A file of a folder that is written out. */
export interface FolderFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly pieces: Pieces;
}

/** The texts of this project that a folder may come with. */
export interface PackageTexts {
  readonly licence: string;
  readonly notice: string;
}
