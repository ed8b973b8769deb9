import { bySentence } from './by-sentence.js';
import type { ArticleEntity, Mention, MentionKind } from './entity.js';
import type { Span } from './sentences.js';

/** How many sentences back the two may have been named. */
const FARTHEST = 4;

const TWO =
  /\b(?:[Bb]oth|[Tt]he two) (?:(?<states>[Ss]tates|countries|nations|neighbou?rs|governments|delegations|sides)|(?<houses>agencies|organi[sz]ations|companies|firms|institutes|universities))\b/gu;

/**
 * `Both States`, `the two agencies`: one mention of two, where the last sentences to name any of the kind name two and no more.
 *
 * A mention is of one of them and carries the other.
 */
export function twoOfThem(text: string, sentences: readonly Span[], own: readonly Mention[]): Mention[] {
  const within = bySentence(sentences, own);
  return [...text.matchAll(TWO)].flatMap(({ 0: words, index, groups }) => {
    const kind: MentionKind = groups?.['states'] === undefined ? 'Organization' : 'State';
    const at = sentences.findIndex(({ start, end }) => start <= index && index < end);
    if (at < 0 || own.some(({ from, to }) => from < index + words.length && index < to)) return [];
    let named: ArticleEntity[] = [];
    for (let i = at; i >= Math.max(0, at - FARTHEST); i -= 1) {
      named = distinct([
        ...(within[i] ?? []).filter((one) => one.end <= index && isOf(one, kind)),
        ...named.map((entity) => ({ entity })),
      ]);
      const [first, second, ...more] = named;
      if (first === undefined || second === undefined) continue;
      if (more.length > 0) return [];
      const place = { start: index, end: index + words.length, from: index, to: index + words.length };
      return [{ ...place, kind, entity: asKind(first, kind), also: asKind(second, kind), how: 'both' }];
    }
    return [];
  });
}

const isOf = ({ kind, how }: Mention, wanted: MentionKind): boolean =>
  how !== 'silent' &&
  (wanted === 'State'
    ? kind === 'State' || kind === 'Adjective' || kind === 'Voice'
    : kind === 'Organization' || kind === 'Body');

const distinct = (mentions: readonly Pick<Mention, 'entity'>[]): ArticleEntity[] => [
  ...new Map(mentions.map(({ entity }) => [entity.id, entity])).values(),
];

const asKind = (entity: ArticleEntity, kind: MentionKind): ArticleEntity =>
  kind === 'State' ? { ...entity, kind } : entity;
