import { GovernanceError } from '../errors.js';

/** A line of a seed file, as an editor counts it. */
export interface Place {
  /** As messages show it: `seed/treaties/states.csv`. */
  readonly file: string;
  readonly line: number;
}

/** Takes note of a mistake; reading goes on, so that all mistakes of a run are found at once. */
export type Tell = (place: Place, problem: string) => void;

/** The seed says what cannot be said. Nothing was written. */
export class SeedErrors extends GovernanceError {
  readonly code = 'INVALID_SEED';
  /** Each as `file:line: problem. Way out`, in the order of the files and lines. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[], options?: ErrorOptions) {
    super(mistakes.length === 1 ? mistakes.join() : `${mistakes.length} mistakes in the seed\n${mistakes.join('\n')}`, options);
    this.mistakes = mistakes;
  }
}

/** Collects the mistakes of a run. */
export function collectMistakes(): { readonly tell: Tell; readonly list: () => string[] } {
  const told: { place: Place; text: string }[] = [];
  const seen = new Set<string>();
  const fileOrder = new Map<string, number>();
  return {
    tell(place, problem) {
      const text = `${place.file}:${place.line}: ${problem}`;
      if (seen.has(text)) return; // a cell that many claims use is wrong once
      seen.add(text);
      if (!fileOrder.has(place.file)) fileOrder.set(place.file, fileOrder.size);
      told.push({ place, text });
    },
    list() {
      const order = (place: Place): number => fileOrder.get(place.file) ?? 0;
      return told
        .toSorted((a, b) => order(a.place) - order(b.place) || a.place.line - b.place.line)
        .map(({ text }) => text);
    },
  };
}
