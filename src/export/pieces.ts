/** What a file is written of: texts or bytes, one after the other. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
