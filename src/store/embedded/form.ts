import { cutLists, type CutLists } from '../cut-lists.js';
import type { Answer, Row } from '../store.js';
import type { Call } from './call.js';

export type ReadField<T> = (item: T, call: Call) => Answer;
export type Reader<T> = readonly (readonly [key: string, read: ReadField<T>])[];

/**
 * What answers are made of: rows, for whoever looks into them; or their JSON text, for whoever sends them on. What is in
 * one form never gets into the other: a plan is compiled for one of them.
 *
 * Whatever reads a part of an answer leaves in {@link Call.cut} which of its lists are cut, and whoever puts parts together
 * takes it from there.
 */
export interface Form {
  /** Of a value that is no part of the other form: a scalar, or rows that are whole. */
  readonly leaf: <T>(read: ReadField<T>) => ReadField<T>;
  readonly row: <T>(fields: Reader<T>) => ReadField<T>;
  readonly list: <T>(items: readonly T[], read: ReadField<T>, call: Call) => Answer;
}

export const ROWS: Form = {
  leaf: (read) => read,
  row: (fields) => (item, call) => {
    const row: Row = {};
    const cuts = new Cuts(call);
    for (const [key, read] of fields) {
      row[key] = read(item, call);
      cuts.take(key);
    }
    cuts.leave();
    return row;
  },
  list: (items, read, call) => {
    const cuts = new Cuts(call);
    const rows = items.map((item, i) => {
      const row = read(item, call);
      cuts.take(i);
      return row;
    });
    cuts.leave();
    return rows;
  },
};

export const TEXT: Form = {
  leaf: (read) => (item, call) => jsonOf(read(item, call)),
  row: (fields) => {
    const parts = fields.map(([key, read], i) => ({ before: `${i === 0 ? '{' : ','}"${key}":`, key, read })); // a GraphQL name
    if (parts.length === 0) return () => '{}';
    return (item, call) => {
      let text = '';
      const cuts = new Cuts(call);
      for (const { before, key, read } of parts) {
        text += before + textOf(read(item, call));
        cuts.take(key);
      }
      cuts.leave();
      return text + '}';
    };
  },
  list: (items, read, call) => {
    let text = '[';
    const cuts = new Cuts(call);
    for (let i = 0; i < items.length; i += 1) {
      if (i > 0) text += ',';
      text += textOf(read(items[i] as (typeof items)[number], call)); // there are so many
      cuts.take(i);
    }
    cuts.leave();
    return text + ']';
  },
};

/** What is null is so in every form. */
const textOf = (part: Answer): string => (part === null ? 'null' : (part as string));

function jsonOf(value: Answer): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** Gathers what is cut in the parts of one row or list. */
export class Cuts {
  readonly #call: Call;
  #below: [string | number, CutLists][] | null = null;

  constructor(call: Call) {
    this.#call = call;
  }

  take(key: string | number): void {
    const { cut } = this.#call;
    if (cut === null) return;
    (this.#below ??= []).push([key, cut]);
    this.#call.cut = null;
  }

  leave(): void {
    if (this.#below !== null) this.#call.cut = cutLists(null, this.#below);
  }
}
