import { bySentence } from './by-sentence.js';
import type { Mention } from './entity.js';
import type { Fact } from './facts.js';
import type { Span } from './sentences.js';

/** Of a sentence: what says more is read in any case. */
const MOST_FACTS = 80;

/** A sentence counts as read where every name in it stands in a draft from it, and no clause of it outside all quotations. */
export function unreadOf(
  sentences: readonly Span[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
  text: string,
): Span[] {
  const within = bySentence(sentences, mentions);
  const factsIn = new Map<number, Fact[]>();
  for (const fact of facts)
    factsIn.set(fact.sentence, [...(factsIn.get(fact.sentence) ?? []), fact].slice(0, MOST_FACTS));
  return sentences.filter((sentence, i) => {
    const own = factsIn.get(i) ?? [];
    if (own.length === 0) return true;
    const used = new Set(own.flatMap(({ subject, object }) => [subject.start, object.start]));
    const named = (within[i] ?? []).filter(({ kind }) => kind !== 'Date' && kind !== 'Concept');
    return (
      named.some(({ start }) => !used.has(start)) ||
      outside(sentence, [...own, ...(within[i] ?? []).filter(({ kind }) => kind === 'Date')], text).some((words) =>
        CLAUSE.test(words),
      )
    );
  });
}

/** What neither a quotation nor a date of a sentence covers, piece by piece. */
function outside({ start, end }: Span, covered: readonly Span[], text: string): string[] {
  const pieces: string[] = [];
  let at = start;
  for (const one of covered.toSorted((a, b) => a.start - b.start)) {
    if (one.start > at) pieces.push(text.slice(at, one.start));
    at = Math.max(at, one.end);
  }
  return [...pieces, text.slice(at, end)];
}

/** Three words and more may say something of their own. */
const CLAUSE = /(?:[\p{L}\p{N}][^\s]*\s+){2,}[\p{L}\p{N}]/u;
