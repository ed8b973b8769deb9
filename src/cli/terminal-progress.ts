import type { Progress } from '../store/store.js';

/** A terminal, or what stands in its place: then nothing is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows how far a long work has come in one line that is written over, and taken away once all of a sort is done.
 *
 * @returns undefined where there is no terminal: logs and pipes are spared the repetition.
 */
export function terminalProgress(terminal: Terminal): Progress | undefined {
  if (terminal.isTTY !== true) return undefined;
  return (sort, done, of) => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
    terminal.write(done < of ? `${CLEAR_LINE}${String(percent).padStart(3)}% of ${String(of)} ${sort}` : CLEAR_LINE);
  };
}
