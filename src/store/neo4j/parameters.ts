import type { Day } from '../../model/day.js';
import type { Identity } from '../../model/project.js';
import type { Values } from '../../plan/plan.js';
import type { TellLinks } from '../../questions/links.js';
import type { QuestionRoot } from '../../questions/questions.js';
import { given } from './given.js';
import { nothingWanted, type Wanted } from './look-ups.js';
import type { Searched } from './name-reader.js';
import { AT_LENGTH, type DatedEntities, type Spelling } from './spelling.js';

/** What the values of a statement are made from, call by call. */
export interface CallContext {
  readonly values: Values;
  readonly today: Day;
  readonly identity: Identity;
  readonly searched: Searched;
  readonly dated: DatedEntities;
  /** What was searched for before the statement runs. */
  readonly found?: ReadonlyMap<QuestionRoot, TellLinks>;
}

export type Make = (call: CallContext) => unknown;

/** The parameters of a statement: names that are the same for every call, and how each call makes their values. */
export class Parameters {
  /** What else a call needs: see look-ups.ts. */
  readonly wanted: Wanted;
  readonly spelling: Spelling;
  readonly #made = new Map<string, { readonly name: string; readonly make: Make }>();
  #variables = 0;
  readonly #assumed = new Map<string, (call: CallContext) => boolean>();

  /** @param wanted Shared by the statements of a plan. */
  constructor(spelling: Spelling = AT_LENGTH, wanted: Wanted = nothingWanted()) {
    this.spelling = spelling;
    this.wanted = wanted;
  }

  /** @param key What the value depends on: equal keys share one parameter. */
  add(key: string, make: Make): string {
    const known = this.#made.get(key);
    if (known !== undefined) return given(known.name);
    const name = `p${String(this.#made.size)}`;
    this.#made.set(key, { name, make });
    return given(name);
  }

  /** A name that no other variable of the statement has. */
  variable(): string {
    return `l${String((this.#variables += 1))}`;
  }

  /** How the value of a parameter is made; undefined where an expression is none. */
  makerOf(parameter: string): Make | undefined {
    for (const { name, make } of this.#made.values()) if (given(name) === parameter) return make;
    return undefined;
  }

  /** The statement is right only for calls of which this is true. @param key Equal keys are one. */
  assume(key: string, holds: (call: CallContext) => boolean): void {
    this.#assumed.set(key, holds);
  }

  /** Whether the statement is right for a call. */
  serves(call: CallContext): boolean {
    return [...this.#assumed.values()].every((holds) => holds(call));
  }

  bind(call: CallContext): Record<string, unknown> {
    return Object.fromEntries([...this.#made.values()].map(({ name, make }) => [name, make(call)]));
  }
}
