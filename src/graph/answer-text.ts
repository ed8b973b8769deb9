import type { Answer } from './ask.js';

/** An answer as `query --json` prints it: what a citation is the digest of. */
export const answerText = (answer: Answer): string => `${JSON.stringify(answer, null, 2)}\n`;
