import type { Mention } from './entity.js';
import type { Span } from './sentences.js';

/** The mentions that lie in each sentence, both in reading order. */
export function bySentence(sentences: readonly Span[], mentions: readonly Mention[]): (readonly Mention[])[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    while (at < mentions.length && (mentions[at]?.from ?? 0) < start) at += 1;
    const from = at;
    while (at < mentions.length && (mentions[at]?.from ?? 0) < end) at += 1;
    return mentions.slice(from, at).filter((one) => one.start >= start && one.end <= end);
  });
}
