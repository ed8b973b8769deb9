import type { Day } from '../../model/day.js';
import type { RecordField, RecordFields, Values } from '../../plan/plan.js';
import type { TellLinks } from '../../questions/links.js';
import type { QuestionRoot } from '../../questions/questions.js';
import type { Identity } from '../../model/project.js';
import type { Answer, DatasetState, Row } from '../store.js';
import type { FoundBelow, ShownBelow } from './lists-below.js';
import type { LookedUp } from './look-ups.js';
import { FIRST, mixedList } from './mixed-list.js';
import type { Searched } from './name-reader.js';

/** Reading an answer: the values of the call, and whether all that is never null was there. */
export interface ReadContext {
  readonly values: Values;
  readonly today: Day;
  readonly searched: Searched;
  /** What was searched for before the statement ran. */
  readonly found?: ReadonlyMap<QuestionRoot, TellLinks>;
  readonly lookedUp: LookedUp;
  readonly foundBelow: FoundBelow;
  /** What was shown of lists so far: an entity that is met again is shown the same. */
  readonly shownBelow: ShownBelow;
  /** The state of the data that the answer is from. */
  readonly dataset: DatasetState;
  readonly identity: Identity;
  complete: boolean;
}

/** An expression, and how its value is read. */
export interface Part {
  readonly cypher: string;
  /**
   * Clauses that come before the expression and give it its variables: whoever compiles a part with some puts them there.
   * Neo4j refuses to count inside a subquery expression whose statement returns anything else (5.26, 42I18).
   */
  readonly clauses?: string;
  readonly read: (raw: unknown, context: ReadContext) => Answer;
}

export const plain = (cypher: string): Part => ({ cypher, read: (raw) => raw as Answer });
/** What is known without asking the graph. */
export const NOTHING_ASKED = 'null';
export const constant = (value: Answer): Part => ({ cypher: NOTHING_ASKED, read: () => value });
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
  const clauses = parts.flatMap(([, part]) => part.clauses ?? []).join(' ');
  return {
    cypher: mixedList(parts.map(([, part]) => part.cypher)),
    ...(clauses !== '' && { clauses }),
    read: (raw, context) => {
      const row: Row = {};
      const values = raw as unknown[];
      parts.forEach(([key, part], i) => {
        row[key] = part.read(values[FIRST + i], context);
      });
      return row;
    },
  };
}

/** How a field of a record is read from a row: an expression or, where it shows an entity or claim, how what is shown is compiled. */
export type Column = Part | ((field: RecordField) => Part);
/** Columns by the names of the fields of a record. */
export type Columns<T> = { readonly [N in keyof T]: Column };

/** What a field shows of a row that is a record. */
export const rowOf =
  (columns: Readonly<Record<string, Column>>) =>
  (field: RecordField): Part =>
    recordOf(field.field === 'record' ? field.fields : [], columns);

/** A record as it stands in a row. */
export function recordOf(fields: RecordFields, columns: Readonly<Record<string, Column>>): Part {
  return record(
    fields.map((field): readonly [string, Part] => {
      if (field.field === 'typename') return [field.key, constant(field.value)];
      const column = columns[field.name];
      if (column === undefined) throw new Error(`no column for ${field.name}`); // plans are checked before they come here
      return [field.key, typeof column === 'function' ? column(field) : column];
    }),
  );
}

/** Null where something is not there. */
export const whereSet =
  (expression: string, column: (field: RecordField) => Part) =>
  (field: RecordField): Part => {
    const part = column(field);
    return {
      cypher: `CASE WHEN ${expression} IS NULL THEN null ELSE ${part.cypher} END`,
      read: (raw, context) => (raw === null ? null : part.read(raw, context)),
    };
  };

/** The only row of a list; null where it has none. */
export const firstOf = (cypher: string, part: Part): Part => ({
  cypher,
  read: (raw, context) => {
    const list = raw as unknown[];
    return list.length === 0 ? null : part.read(list[0], context);
  },
});

/** All rows of a list. */
export const eachOf = (cypher: string, part: Part): Part => ({
  cypher,
  read: (raw, context) => (raw as unknown[]).map((item) => part.read(item, context)),
});
