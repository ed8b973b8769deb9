import type { GraphView } from './graph-view.js';

/** An error is wrong data, and makes `verify` fail; a warning should be looked at; a note is told for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that a check has found. */
export interface Finding {
  /** What it is about, the same every time: an id first, then whatever tells it from others. `known-gaps.yaml` names it so. */
  readonly about: string;
  readonly problem: string;
}

/** A question that `verify` asks of every graph. */
export interface Check {
  /** Stable: people and `known-gaps.yaml` name it. */
  readonly name: string;
  /** What is found where it finds something. */
  readonly says: string;
  readonly severity: Severity;
  /** Pure. In the order in which it is to be shown. */
  readonly find: (view: GraphView) => readonly Finding[];
}
