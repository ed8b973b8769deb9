import type { Ontology } from '../ontology/ontology.js';
import type { Field } from '../plan/definition.js';
import type { Arguments, PageSize } from './input.js';

/** An argument of a question, or several that make one value of its root. */
export interface Argument<T> {
  /** What the API says of it. @param name Of the value in the root. */
  fields(name: string): readonly Field[];
  read(name: string, asked: Asked): T;
  /** A value in words; left out where the question itself says it. */
  words?(value: T, name: string): readonly string[];
  /** What cursors are signed with; left out: the value. */
  signs?(value: T): readonly unknown[];
  /** What it decides of any answer. */
  readonly is?: 'time' | 'day' | 'knownAt';
}

/** What arguments are read from. */
export interface Asked {
  /** The field of `Query`. */
  readonly field: string;
  readonly args: Arguments;
  readonly ontology: Ontology;
  /** Page sizes met so far, to be checked with the values of each call. */
  readonly pages: PageSize[];
}
