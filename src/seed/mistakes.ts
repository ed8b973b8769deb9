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
    super(
      mistakes.length === 1 ? mistakes.join() : `${mistakes.length} mistakes in the seed\n${mistakes.join('\n')}`,
      options,
    );
    this.mistakes = mistakes;
  }
}

/** The mistakes of a run as they are told. */
export interface Mistakes {
  readonly tell: Tell;
  /** By file, in this order and others after them, and line. */
  readonly list: (files: readonly string[]) => string[];
}

export function collectMistakes(): Mistakes {
  const told = new Map<string, Place>(); // a cell that many claims use is wrong once
  return {
    tell: (place, problem) => void told.set(`${place.file}:${place.line}: ${problem}`, place),
    list(files) {
      const order = new Map(files.map((file, i) => [file, i]));
      const position = ({ file }: Place): number => order.get(file) ?? files.length;
      const byPlace = [...told].sort(([, a], [, b]) => position(a) - position(b) || a.line - b.line);
      return byPlace.map(([text]) => text);
    },
  };
}
