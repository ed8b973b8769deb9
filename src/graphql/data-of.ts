import type { Answered } from './engine.js';

/** The data of an answer, read where another thread has written them; null where it has none. */
export function dataOf({ data = null, text }: Answered): Record<string, unknown> | null {
  if (text === undefined) return data;
  return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text)) as Record<string, unknown> | null; // as another thread wrote it
}
