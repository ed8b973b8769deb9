import type { MentionKind } from '../entity.js';
import type { Span } from '../sentences.js';

/** A name that may stand in the text; of those that overlap, the longest counts. */
export interface Candidate extends Span {
  readonly kind: MentionKind;
  readonly id: string | null;
  readonly name: string;
  readonly how: string;
  /** Before longer ones. */
  readonly first?: true;
}

/** Every place that a form of words finds, or the group `name` of it. */
export const matched = (text: string, form: RegExp, kind: MentionKind, how: string): Candidate[] =>
  [...text.matchAll(form)].map((match) => {
    const name = match.groups?.['name'] ?? match[0];
    const start = match.index + match[0].indexOf(name);
    return { start, end: start + name.length, kind, id: null, name, how };
  });
