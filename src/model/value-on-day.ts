import type { Day } from './day.js';

/** One of the values that a property was ever given, with the days on which it counts, end excluded. */
export interface DatedValue {
  readonly from: Day;
  readonly to: Day;
  /** Its claim says since when. */
  readonly isDated: boolean;
  /** The smaller, the stronger. */
  readonly strength: string;
}

/**
 * The value of a property on a day; undefined where none is known.
 *
 * One that changes with the days (`temporal`): the dated value that holds; else one without a beginning; else, where the
 * property is never null (`required`), the earliest known. Any other: the only one that speaks.
 *
 * @param values In their order, in which the first that holds is taken.
 */
export function valueOnDay<T extends DatedValue>(
  values: readonly T[],
  { temporal, required }: { readonly temporal: boolean; readonly required: boolean },
  day: Day,
): T | undefined {
  const only = values[0]; // an array pattern asks for an iterator
  // Where one value is all there is, what is never null falls back to it on any day.
  if (!temporal || (required && values.length === 1)) return only;
  let holding: T | undefined;
  for (const value of values) {
    if (value.from > day || day >= value.to) continue;
    if (value.isDated) return value;
    holding ??= value;
  }
  return holding ?? (required ? [...values].sort(earlier)[0] : undefined);
}

const earlier = (a: DatedValue, b: DatedValue): number => a.from - b.from || (a.strength < b.strength ? -1 : 1);
