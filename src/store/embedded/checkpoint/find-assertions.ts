import { NO_DIGEST } from '../../batch-text.js';
import { HEADER } from '../ledger/header.js';
import type { BatchPlace } from './columns.js';
import { IntColumn } from './int-column.js';
import { tailOf } from './tail-of.js';

/** Where assertions stand in a ledger, in its order, and of which claims they are. */
export interface Assertions {
  readonly head: string;
  readonly places: readonly BatchPlace[];
  readonly offsets: Float64Array;
  readonly lengths: Int32Array;
  readonly batches: Int32Array;
  /** Of those from a number on, the numbers of their claims; -1 for a claim of which there is none. */
  readonly first: number;
  readonly claims: Int32Array;
  /** Of each batch. */
  readonly moments: readonly string[];
}

/*
 * Canonical JSON: assertions come first in a line, and each begins with its claim, and that with its id. Within a text the
 * marks of such a beginning would be escaped.
 */
const FIRST = Buffer.from('{"assert":[');
const BEFORE_ID = Buffer.from('{"claim":{"id":"claim:');
const LIST_END = Buffer.from('],"origin":');

/** Assertions that were found before. */
export interface Found extends Pick<Assertions, 'offsets' | 'places' | 'moments'> {
  readonly lengths: ArrayLike<number>;
  readonly batches: ArrayLike<number>;
}

/**
 * @param ledger Whole batches.
 * @param numberOf The number of a claim whose digits stand at a place.
 * @param found What was found up to a batch, behind which it goes on; null: nothing.
 * @returns null where it is written in a way that assertions are not found.
 */
export function findAssertions(
  ledger: Buffer,
  numberOf: (digits: number) => number,
  found: Found | null = null,
): Assertions | null {
  const places = [...(found?.places ?? [])];
  const moments = [...(found?.moments ?? [])];
  const [lengths, batches, claims] = [new IntColumn(), new IntColumn(), new IntColumn()];
  lengths.pushAll(found?.lengths ?? []);
  batches.pushAll(found?.batches ?? []);
  const first = lengths.length;
  const starts: number[] = [];
  let head = NO_DIGEST;
  for (let start = (found?.places.at(-1)?.end ?? HEADER.length - 1) + 1; start < ledger.length;) {
    const end = ledger.indexOf(10, start);
    if (end < 0 || !ledger.subarray(start, start + FIRST.length).equals(FIRST)) return null;
    const line = ledger.subarray(0, end); // places count from the beginning of the file
    let at = start + FIRST.length;
    const isEmpty = line[at] === 93;
    if (!isEmpty && !line.subarray(at, at + BEFORE_ID.length).equals(BEFORE_ID)) return null;
    while (!isEmpty) {
      const next = line.indexOf(BEFORE_ID, at + 1);
      const stop = next < 0 ? line.indexOf(LIST_END, at) : next - 1; // before its comma
      if (stop < 0) return null;
      claims.push(numberOf(at + BEFORE_ID.length));
      starts.push(at);
      lengths.push(stop - at);
      batches.push(places.length);
      at = next;
      if (next < 0) {
        at = stop;
        break;
      }
    }
    const place = { start, end, tail: at };
    const { recordedAt, digest } = tailOf(ledger, place);
    head = digest;
    places.push(place);
    moments.push(recordedAt);
    start = end + 1;
  }
  const last = places.at(-1);
  if (starts.length === 0 && last !== undefined) head = tailOf(ledger, last).digest;
  const offsets = new Float64Array(first + starts.length);
  offsets.set(found?.offsets ?? []);
  offsets.set(starts, first);
  return {
    ...{ head, places, first, moments, offsets },
    ...{ lengths: lengths.column, batches: batches.column, claims: claims.column },
  };
}
