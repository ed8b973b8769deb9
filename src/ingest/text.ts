import { createHash } from 'node:crypto';

/** What is read, frozen: nothing behind this step changes a character of it. */
export interface FrozenText {
  /** Offsets count UTF-16 units of this. */
  readonly text: string;
  /** Of `text` as UTF-8. */
  readonly sha256: string;
  /** Of the file as it was given. */
  readonly sourceSha256: string;
}

/** A text as it was given: a mark of byte order is no part of it, and nothing else is changed. */
export function freezeText(bytes: Uint8Array): FrozenText {
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, sha256: sha256(text), sourceSha256: sha256(bytes) };
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
