import type { Day } from '../../model/day.js';
import type { Values } from '../../plan/plan.js';
import type { Found } from '../links/search.js';
import type { SearchRoot } from '../links/search-of.js';
import type { Answer, Row } from '../store.js';
import type { Searched } from './name-reader.js';

/** Reading an answer: the values of the call, and whether all that is never null was there. */
export interface ReadContext {
  readonly values: Values;
  readonly today: Day;
  readonly searched: Searched;
  /** What was searched for before the statement ran. */
  readonly found?: ReadonlyMap<SearchRoot, Found>;
  complete: boolean;
}

/** An expression, and how its value is read. */
export interface Part {
  readonly cypher: string;
  readonly read: (raw: unknown, context: ReadContext) => Answer;
}

export const plain = (cypher: string): Part => ({ cypher, read: (raw) => raw as Answer });
export const constant = (value: Answer): Part => ({ cypher: 'null', read: () => value });
export const required = (cypher: string): Part => requiredPart(plain(cypher));

/** What is never null; where it is, graphql-js must say what becomes of the answer. */
export function requiredPart(part: Part): Part {
  return {
    cypher: part.cypher,
    read: (raw, context) => {
      const value = part.read(raw, context);
      if (value === null) context.complete = false;
      return value;
    },
  };
}

/** An object, sent as a list of its values: keys are known here. */
export function record(parts: readonly (readonly [key: string, part: Part])[]): Part {
  return {
    cypher: `[${parts.map(([, part]) => part.cypher).join(', ')}]`,
    read: (raw, context) => {
      const row: Row = {};
      const values = raw as unknown[];
      parts.forEach(([key, part], i) => {
        row[key] = part.read(values[i], context);
      });
      return row;
    },
  };
}
