import { setImmediate } from 'node:timers/promises';
import type { Pieces } from './pieces.js';

/** Enough for a network to be busy, little enough to be made in a moment. */
const PIECE = 64 * 1024;

/**
 * Small texts put together to pieces of some size, as bytes. Between two of them others have their turn, and nothing is
 * made before it is asked for: memory does not grow with what is written.
 */
export async function* inPieces(pieces: Pieces): AsyncIterable<Uint8Array> {
  if (Symbol.asyncIterator in pieces) {
    for await (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    return;
  }
  for (const piece of gathered(pieces)) {
    yield piece;
    await setImmediate();
  }
}

function* gathered(pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let texts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) {
      texts.push(piece);
      length += piece.length;
    }
    if (texts.length > 0 && (!isText || length >= PIECE)) {
      yield encoder.encode(texts.join(''));
      texts = [];
      length = 0;
    }
    if (!isText) yield piece;
  }
  if (texts.length > 0) yield encoder.encode(texts.join(''));
}
