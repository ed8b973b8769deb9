import { hash } from 'node:crypto';

/*
 * By Node's own code, which is fast. Where there is no Node, digest-anywhere.ts stands in its place
 * (scripts/bundle-browser.mjs): the only seam between the two.
 */

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex');
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function digestBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
