import { digest } from '../text/digest.js';

const HASHES = new WeakMap<object, string>();

/** By which a log names the text of an operation without holding it: the first 16 hex digits of its SHA-256. */
export function hashOfText(text: string): string {
  return digest(text).slice(0, 16);
}

/** The same for a document, reckoned once for all who ask in the same words. */
export function hashOfDocument(document: {
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
}): string {
  const known = HASHES.get(document);
  if (known !== undefined) return known;
  const hash = hashOfText(document.loc?.source.body ?? '');
  HASHES.set(document, hash);
  return hash;
}
