import { createInterface } from 'node:readline';
import type { Output } from './output.js';

/** Asks a question on the terminal, or reads the answer from what stands in its place. Only `y` or `yes` is yes. */
export async function confirm(question: string, output: Output): Promise<boolean> {
  output.print(`${question} [y/N] `);
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) {
      output.print('\n');
      return /^\s*y(?:es)?\s*$/i.test(line);
    }
    output.print('\n');
    return false;
  } finally {
    lines.close();
  }
}
