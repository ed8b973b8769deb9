/** The text of a page or a document, and what it says of itself. */
export interface Extracted {
  readonly text: string;
  /** `html@1`: by what, so that another way of extracting is not taken for another article. */
  readonly by: string;
  /** A day, as 2026-06-09. */
  readonly published?: string;
  readonly publisher?: string;
}

/** In UTF-16 units: an article, not a book. */
export const LONGEST_TEXT = 1_000_000;
