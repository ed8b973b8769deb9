import type { ExportAsked, MadeExport } from '../../export/make-export.js';
import type { GraphPlace } from '../../store/graph-place.js';
import type { ToldError } from './protocol.js';

/** What the thread of exports is begun with. */
export interface ExportThreadData {
  readonly place: GraphPlace;
  /** The text of the ontology. */
  readonly ontology: string;
  /** Of this package. */
  readonly release: string;
}

/** What the thread of exports is told. A number is that of the message, and of the file that it asks for. */
export type ExportAsking =
  | { readonly make: number; readonly asked: ExportAsked }
  /** The next piece of a file. */
  | { readonly next: number; readonly of: number }
  | { readonly drop: number };

/** What it answers, once, to whatever has a number. */
export type ExportTold =
  | ({ readonly number: number } & Pick<MadeExport, 'about' | 'day'>)
  /** null: that was the last one. On memory of its own, which is copied. */
  | { readonly number: number; readonly piece: Uint8Array | null }
  | { readonly number: number; readonly thrown: ToldError };
