import type { ClaimId } from '../../../model/claim.js';

/** What a claim's id begins with, and how many digits follow. */
const PREFIX = 'claim:';
const DIGITS = 32;
export const ID_BYTES = DIGITS / 2;

/** Finds the numbers of claims by the digits of their ids, of which a column has {@link ID_BYTES} bytes each. */
export class IdTable {
  /** Ids as numbers of 32 bits, four each. */
  readonly #ids: Uint32Array;
  /** Numbers of claims from 1 on, each at the place that its first bits name, or behind it; 0 where there is none. */
  readonly #places: Int32Array;
  readonly #mask: number;
  readonly #wanted = new Uint32Array(4);
  readonly #bytes = new Uint8Array(this.#wanted.buffer);

  /** @param ids On a multiple of four bytes. */
  constructor(ids: Uint8Array) {
    const count = ids.length / ID_BYTES;
    this.#ids = new Uint32Array(ids.buffer, ids.byteOffset, 4 * count);
    let size = 16;
    while (size < 1.5 * count) size *= 2;
    this.#places = new Int32Array(size);
    this.#mask = size - 1;
    for (let number = 0; number < count; number += 1) {
      let place = (this.#ids[4 * number] ?? 0) & this.#mask;
      while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
      this.#places[place] = number + 1;
    }
  }

  /** @returns -1 where there is none. */
  find(id: ClaimId): number {
    if (id.length !== PREFIX.length + DIGITS || !id.startsWith(PREFIX)) return -1;
    // What is not there, as most of what is written is not, is known by the first of its four parts.
    if (!this.#read(id, 0)) return -1;
    const wanted = this.#wanted[0] ?? 0;
    if (this.#next(wanted, wanted & this.#mask) < 0) return -1;
    return this.#read(id, 1) && this.#read(id, 2) && this.#read(id, 3) ? this.#find() : -1;
  }

  /** Reads a part of an id; false where it is no part of one. */
  #read(id: ClaimId, part: number): boolean {
    const from = PREFIX.length + 8 * part;
    for (let i = 0; i < 4; i += 1) {
      const high = digitOf(id.charCodeAt(from + 2 * i));
      const low = digitOf(id.charCodeAt(from + 2 * i + 1));
      if (high < 0 || low < 0) return false;
      this.#bytes[4 * part + i] = 16 * high + low;
    }
    return true;
  }

  /** @param digits Holds the digits of an id, as letters, from a place on. */
  findWritten(digits: Uint8Array, start: number): number {
    for (let i = 0; i < ID_BYTES; i += 1) {
      const [high, low] = [digitOf(digits[start + 2 * i] ?? 0), digitOf(digits[start + 2 * i + 1] ?? 0)];
      if (high < 0 || low < 0) return -1;
      this.#bytes[i] = 16 * high + low;
    }
    return this.#find();
  }

  #find(): number {
    const [first = 0, second, third, fourth] = this.#wanted;
    for (let place = this.#next(first, first & this.#mask); place >= 0;) {
      const number = (this.#places[place] ?? 0) - 1;
      const at = 4 * number;
      if (this.#ids[at + 1] === second && this.#ids[at + 2] === third && this.#ids[at + 3] === fourth) return number;
      place = this.#next(first, (place + 1) & this.#mask);
    }
    return -1;
  }

  /** The place, from one on, of an id with this first part; -1 where there is none. */
  #next(first: number, from: number): number {
    let place = from;
    for (let number = this.#places[place] ?? 0; number !== 0; number = this.#places[place] ?? 0) {
      if (this.#ids[4 * (number - 1)] === first) return place;
      place = (place + 1) & this.#mask;
    }
    return -1;
  }
}

/** Puts the digits of an id into a column. */
export function writeId(id: ClaimId, ids: Uint8Array, number: number): void {
  for (let i = 0; i < ID_BYTES; i += 1) {
    const at = PREFIX.length + 2 * i;
    ids[number * ID_BYTES + i] = 16 * digitOf(id.charCodeAt(at)) + digitOf(id.charCodeAt(at + 1));
  }
}

export function readId(ids: Uint8Array, number: number): ClaimId {
  let id = PREFIX;
  for (let i = number * ID_BYTES; i < (number + 1) * ID_BYTES; i += 1) id += HEX[ids[i] ?? 0] ?? '';
  return id;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** -1 for what is no digit as ids have them. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}
