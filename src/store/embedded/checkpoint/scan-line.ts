import type { BatchPlace } from './columns.js';

/** Where something stands, in bytes; its end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BEGINNING = '{"assert":[';
const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST_END] = [34, 92, 123, 125, 93];

/**
 * Where each assertion of a batch stands in its line, without reading what it says.
 *
 * @param bytes A sound line of the ledger, which is canonical JSON: the assertions come first.
 * @returns null where it begins as no batch does. `tail` is the end of the list.
 */
export function scanLine(bytes: Uint8Array): { readonly assertions: readonly Stretch[]; readonly tail: number } | null {
  if (bytes.length <= BEGINNING.length || !startsWith(bytes, BEGINNING)) return null;
  const assertions: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (let at = BEGINNING.length; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === OPEN) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) assertions.push({ start, end: at + 1 });
    } else if (byte === LIST_END && depth === 0) return { assertions, tail: at };
  }
  return null;
}

function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** All that a batch says besides its assertions. */
export interface Tail {
  readonly seq: number;
  readonly prev: string;
  readonly digest: string;
  readonly version: string;
  readonly origin: string;
  readonly recordedAt: string;
  readonly retract: readonly string[];
}

export function tailOf(ledger: Uint8Array, { tail, end }: BatchPlace): Tail {
  // `],"origin":…}`
  return JSON.parse(`{${new TextDecoder().decode(ledger.subarray(tail + 2, end))}`) as Tail; // a sound batch
}
