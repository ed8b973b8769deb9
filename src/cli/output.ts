/** Where a command writes. */
export interface Output {
  /** What was asked for. */
  print(text: string): void;
  /** What the reader should know besides: stderr. */
  note(text: string): void;
  /** The width of the terminal that stdout is; null where it is none. */
  readonly columns: number | null;
}

/** 0 right, 1 the answer is no or the data is wrong, 2 used wrongly. */
export type ExitCode = 0 | 1 | 2;

export const EXIT_CODES_HELP = `
Exit codes:
  0  right
  1  the answer is no, or the data is wrong
  2  used wrongly`;
