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
    let below: Below = null;
    for (const [key, read] of fields) {
      row[key] = read(item, call);
      if (call.cut !== null) below = taken(below, key, call);
    }
    if (below !== null) leave(below, call);
    return row;
  },
  list: (items, read, call) => {
    let below: Below = null;
    const rows = new Array<Answer>(items.length);
    for (let i = 0; i < items.length; i += 1) {
      rows[i] = read(items[i] as (typeof items)[number], call); // there are so many
      if (call.cut !== null) below = taken(below, i, call);
    }
    if (below !== null) leave(below, call);
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
      let below: Below = null;
      for (const { before, key, read } of parts) {
        text += before + textOf(read(item, call));
        if (call.cut !== null) below = taken(below, key, call);
      }
      if (below !== null) leave(below, call);
      return text + '}';
    };
  },
  list: (items, read, call) => {
    let text = '[';
    let below: Below = null;
    for (let i = 0; i < items.length; i += 1) {
      if (i > 0) text += ',';
      text += textOf(read(items[i] as (typeof items)[number], call)); // there are so many
      if (call.cut !== null) below = taken(below, i, call);
    }
    if (below !== null) leave(below, call);
    return text + ']';
  },
};

/** What is null is so in every form. */
const textOf = (part: Answer): string => (part === null ? 'null' : (part as string));

function jsonOf(value: Answer): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** What is cut in the parts of one row or list, by where these stand in it; null where nothing is, as nearly always. */
export type Below = [string | number, CutLists][] | null;

/** Takes what is cut in the part that was read last, where that is something. */
export function taken(below: Below, key: string | number, call: Call): Below {
  const { cut } = call;
  if (cut === null) return below;
  call.cut = null;
  if (below === null) return [[key, cut]];
  below.push([key, cut]);
  return below;
}

/** Leaves it to whoever takes the whole. */
export function leave(below: NonNullable<Below>, call: Call): void {
  call.cut = cutLists(null, below);
}
