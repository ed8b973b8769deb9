import { bySentence } from './by-sentence.js';
import type { ArticleEntity, Mention, MentionKind } from './entity.js';
import type { Span } from './sentences.js';

/** How many sentences back the two may have been named. */
const FARTHEST = 4;

const TWO =
  /\b(?:[Bb]oth|[Tt]he two) (?:(?<states>[Ss]tates|countries|nations|neighbou?rs|governments|delegations)|(?<sides>sides)|(?<houses>agencies|organi[sz]ations|companies|firms|institutes|universities))\b/gu;
/** Of sentences: a report on talks says at its head between whom they were. */
const LEAD = 6;

/**
 * `Both States`, `the two agencies`: one mention of two, where the last sentences to name any of the kind name two and no more.
 * `The two sides` are those of the whole text. `They` goes on about them.
 *
 * A mention is of one of them and carries the other.
 */
export function twoOfThem(text: string, sentences: readonly Span[], own: readonly Mention[]): Mention[] {
  const within = bySentence(sentences, own);
  return [...text.matchAll(TWO)].flatMap(({ 0: words, index, groups }) => {
    const kind: MentionKind = groups?.['houses'] === undefined ? 'State' : 'Organization';
    const at = sentences.findIndex(({ start, end }) => start <= index && index < end);
    const place = { start: index, end: index + words.length };
    if (at < 0 || own.some(({ from, to }) => from < place.end && index < to)) return [];
    const two = (groups?.['sides'] === undefined ? null : partiesOf(within)) ?? lastTwo(within, at, index, kind);
    if (two === null) return [];
    const [first, second] = two.map((entity) => asKind(entity, kind));
    const they = isFirst(text, sentences[at], index) ? theyIn(text, sentences, at + 1) : [];
    return [place, ...they].flatMap(({ start, end }): Mention[] =>
      first === undefined
        ? []
        : [{ start, end, from: start, to: end, kind, entity: first, ...(second && { also: second }), how: 'both' }],
    );
  });
}

type Two = readonly [ArticleEntity, ArticleEntity];

function lastTwo(within: readonly (readonly Mention[])[], at: number, until: number, kind: MentionKind): Two | null {
  let named: ArticleEntity[] = [];
  for (let i = at; i >= Math.max(0, at - FARTHEST); i -= 1) {
    named = distinct([
      ...(within[i] ?? []).filter((one) => one.end <= until && isOf(one, kind)),
      ...named.map((entity) => ({ entity })),
    ]);
    const [first, second, ...more] = named;
    if (first !== undefined && second !== undefined) return more.length === 0 ? [first, second] : null;
  }
  return null;
}

/** The two between whom talks were held: the first sentence to name any two names no third. */
function partiesOf(within: readonly (readonly Mention[])[]): Two | null {
  for (const inside of within.slice(0, LEAD)) {
    const [first, second, ...more] = distinct(inside.filter((one) => isOf(one, 'State') || isUnion(one)));
    if (first !== undefined && second !== undefined) return more.length === 0 ? [first, second] : null;
  }
  return null;
}
/** What treats with States as one of them. */
const isUnion = ({ kind, how, entity }: Mention): boolean =>
  how !== 'silent' &&
  kind === 'Organization' &&
  /^(?:European|African|Arab) (?:Union|Space Agency)$|^ESA$/.test(entity.name);

/** Nothing but a number before it. */
const isFirst = (text: string, sentence: Span | undefined, at: number): boolean =>
  sentence !== undefined && /^(?:\(?\w{1,3}[.)] )?$/.test(text.slice(sentence.start, at));

/** `They` at the head of the sentences that follow. */
function theyIn(text: string, sentences: readonly Span[], from: number): Span[] {
  const they: Span[] = [];
  for (const { start } of sentences.slice(from)) {
    const found = /^(?:\(?\w{1,3}[.)] )?(?=They\b)/.exec(text.slice(start, start + 12));
    if (found === null) break;
    they.push({ start: start + found[0].length, end: start + found[0].length + 4 });
  }
  return they;
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
