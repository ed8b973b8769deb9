import type { Request, Response } from 'express';
import { LruMap } from '../text/lru-map.js';

/** How many files that are read in parts are kept, for whoever asks for the next part. */
const KEPT = 4;

/**
 * Sends files of which readers take parts: those of Parquet read its end first, and then the columns that they want. A
 * file is made once, and its parts are those of that one, as long as it is among the last.
 */
export function partsSender(): (
  request: Request,
  response: Response,
  name: string,
  make: () => AsyncIterable<Uint8Array>,
) => Promise<void> {
  const kept = new LruMap<string, Buffer>(KEPT);
  return async (request, response, name, make) => {
    const bytes = kept.get(name) ?? (await whole(make()));
    kept.set(name, bytes);
    response.set('accept-ranges', 'bytes');
    const part = request.method === 'GET' ? rangeOf(request, response, bytes.length) : undefined;
    if (part === null) {
      response.set('content-range', `bytes */${bytes.length}`).status(416).end();
      return;
    }
    if (part !== undefined) {
      response.status(206).set('content-range', `bytes ${part.from}-${part.to - 1}/${bytes.length}`);
    }
    const { from, to } = part ?? { from: 0, to: bytes.length };
    response.set('content-length', String(to - from));
    response.end(request.method === 'HEAD' ? undefined : bytes.subarray(from, to));
  };
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

/**
 * @returns The part that is asked for, its end excluded; undefined for all of it, null for one that is not there. Several at
 *   once are answered by all, as RFC 9110 allows.
 */
function rangeOf(
  request: Request,
  response: Response,
  length: number,
): { readonly from: number; readonly to: number } | null | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const only = request.headers['if-range'];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (only !== undefined && only !== response.get('etag')) return undefined;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  return from < to ? { from, to } : null;
}
