import type { EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { KindName } from '../ontology/ontology.js';
import { compact, wordsOf, type Word } from '../store/names/fold.js';
import { contentOf, isGrammar, isQuantity, tellingOf } from './content-words.js';
import type { Known, Session } from './known.js';
import { saidDates, type SaidDate } from './said-dates.js';

/** A sentence as it is compared with phrasings: its words, and in their places what and when it speaks of. */
export interface Sentence {
  readonly words: readonly ContentWord[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly SaidDate[];
}

export interface ContentWord {
  readonly content: string;
  /** Above 0; of most words 1. */
  readonly telling: number;
  /** Part of the name of a concept: it may say what is asked, and need not. */
  readonly optional: boolean;
}

/** A part of a sentence that means something in the graph. */
export interface Mention {
  /** As written. */
  readonly text: string;
  /** What it may mean, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** The word with a meaning that stands before it; null where none does. */
  readonly before: string | null;
}

export interface Candidate {
  /** Several where it means a stretch: the sessions of a body in some years. */
  readonly ids: readonly EntityId[];
  readonly kind: KindName;
  /** The dates that it has used up: those of the session that is meant. */
  readonly dates: readonly SaidDate[];
}

/** Words that also say what is asked, where they name a concept: `liability` in "which articles deal with liability". */
const ALSO_WORDS: ReadonlySet<KindName> = new Set(['Concept']);

/** Words of a name that tell of which sort it is: who opposed a resolution has voted, who opposes a draft has spoken. */
const SORTS: ReadonlySet<string> = new Set(['resolution*', 'draft', 'guideline*']);

/** @param today What relative dates start from. */
export function readSentence(text: string, known: Known, today: Day): Sentence {
  const { lexicon } = known;
  const said = saidDates(text, today);
  const asWritten = wordsOf(text);
  const all = asWritten.map((word) => ({ ...word, text: lexicon.spelled(word.text) }));
  const named = findNames(text, asWritten, all, known);
  const dates = said.filter((date) => !named.some(({ from, to }) => startsIn(date, all[from], all[to - 1])));
  const words: ContentWord[] = [];
  const mentions: Mention[] = [];
  let before: string | null = null;
  for (let i = 0; i < all.length; i += 1) {
    const word = all[i];
    if (word === undefined) continue;
    const mention = named.find(({ from }) => from === i);
    if (mention !== undefined) {
      mentions.push({ text: mention.text, candidates: mention.candidates, before });
      if (mention.candidates.some(({ kind }) => ALSO_WORDS.has(kind)))
        for (const one of all.slice(mention.from, mention.to)) words.push(contentWord(one, true));
      for (const one of all.slice(mention.from, mention.to))
        if (SORTS.has(contentOf(one.text))) words.push(contentWord(one, true));
      before = mention.candidates[0]?.kind ?? before;
      i = mention.to - 1;
    } else if (!dates.some((date) => startsIn(word, date, date))) {
      const content = isQuantity(all[i - 1]?.text, word.text)
        ? { content: `how ${word.text}`, telling: 1, optional: false }
        : contentWord(word);
      words.push(content);
      if (!isGrammar(word.text)) before = content.content;
    }
  }
  return {
    words: onceEach(words),
    dates,
    mentions: withSessions(withProvisions(mentions, text, known), text, dates, known, today),
  };
}

/** A word said twice says no more. */
const onceEach = (words: readonly ContentWord[]): readonly ContentWord[] =>
  words.filter((word, i) => words.findIndex(({ content }) => content === word.content) === i);

const contentWord = ({ text }: Word, optional = false): ContentWord => ({
  content: contentOf(text),
  telling: tellingOf(text),
  optional,
});

interface Span {
  readonly start: number;
  readonly end: number;
}

const startsIn = ({ start }: Span, first: Span | undefined, last: Span | undefined): boolean =>
  first !== undefined && last !== undefined && start >= first.start && start < last.end;

interface Named {
  /** Of the words, the end excluded. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** The names in a sentence, the longest first, none inside another; words stand as they are spelled right. */
function findNames(
  text: string,
  asWritten: readonly Word[],
  words: readonly Word[],
  { lexicon }: Known,
): readonly Named[] {
  const found: Named[] = [];
  for (let length = Math.min(lexicon.longest, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const to = from + length;
      if (found.some((one) => from < one.to && one.from < to)) continue;
      // "is a" is no ISA.
      if (length > 1 && asWritten.slice(from, to).every((word) => isGrammar(word.text))) continue;
      const here = written(text, asWritten.slice(from, to));
      const whole = lexicon.isName(compact(asWritten.slice(from, to))) ? lexicon.meantBy(here) : [];
      const meant = whole.length > 0 ? whole : meantBy(words.slice(from, to), lexicon, words[from - 1]?.text === 'the');
      if (meant.length === 0) continue;
      const candidates = meant.map(({ id, kind }) => ({ ids: [id], kind, dates: [] }));
      found.push({ from, to, text: here, candidates });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** What words mean that mean nothing as they are written. */
function meantBy(
  words: readonly Word[],
  lexicon: Known['lexicon'],
  behindThe: boolean,
): ReturnType<typeof lexicon.meantBy> {
  const [first] = words;
  // "the us" is no pronoun.
  if (behindThe && words.length === 1 && first !== undefined && isGrammar(first.text))
    return lexicon.meantBy(first.text.toUpperCase());
  const spelled = lexicon.isName(compact(words)) ? lexicon.meantBy(words.map((word) => word.text).join(' ')) : [];
  if (spelled.length > 0 || words.length < 2 || first === undefined || isGrammar(first.text)) return spelled;
  // "the Chinese space station" is the China Space Station, "the Indian space agency" the space agency of India.
  const adjective = lexicon.meantBy(first.text).find(({ kind }) => kind === 'State');
  if (adjective === undefined) return [];
  return lexicon.meantBy([lexicon.nameOf(adjective.id), ...words.slice(1).map((word) => word.text)].join(' '));
}

const written = (text: string, words: readonly Word[]): string =>
  text.slice(words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0);

const ARTICLE = /\b(?:articles?|art\.?|arts\.?)\s+([ivxl]+|\d{1,3})\b/gi;

/** `Article VI of the Outer Space Treaty`: the number and the treaty nearest to it are one thing. */
function withProvisions(mentions: readonly Mention[], text: string, { provisionOf }: Known): readonly Mention[] {
  const numbers = [...text.matchAll(ARTICLE)].map(([, number = '']) => arabic(number));
  if (numbers.length === 0) return mentions;
  return mentions.map((mention) => {
    const candidates = mention.candidates.flatMap(({ kind, ids: [id = ''] }) => {
      if (kind !== 'Instrument') return [];
      const ids = numbers.flatMap((number) => provisionOf(id, number) ?? []);
      return ids.length === 0 ? [] : [{ ids, kind: 'Provision', dates: [] }];
    });
    return candidates.length === 0 ? mention : { ...mention, candidates };
  });
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function arabic(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const values = Array.from(number.toLowerCase()).map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A body and a year, or a number and the word, are a session of it: `COPUOS in 2010`, `the 64th session of the Legal Subcommittee`. */
function withSessions(
  mentions: readonly Mention[],
  text: string,
  dates: readonly SaidDate[],
  { sessionsOf }: Known,
  today: Day,
): readonly Mention[] {
  const ordinal = SESSION.exec(text);
  const number = ordinal === null ? null : Number(ordinal[1] ?? ordinal[2]);
  const year = new Date(today * 86_400_000).getUTCFullYear();
  return mentions.map((mention) => {
    const candidates = mention.candidates.flatMap((candidate) => {
      if (candidate.kind !== 'Body') return [candidate];
      const sessions = sessionsOf(candidate.ids[0] ?? '');
      return [candidate, ...sessionIn(sessions, number, dates, year)];
    });
    return { ...mention, candidates };
  });
}

/** Of `the 62nd session`, `the 62nd Legal Subcommittee session`, `session 62`. */
const SESSION = /\b(\d{1,3})(?:st|nd|rd|th)(?: \p{L}+){0,4} session\b|\bsession (\d{1,3})\b/iu;

function sessionIn(
  sessions: readonly Session[],
  number: number | null,
  dates: readonly SaidDate[],
  thisYear: number,
): Candidate[] {
  const told = (found: readonly Session[], used: readonly SaidDate[]): Candidate[] =>
    found.length === 0 ? [] : [{ ids: found.map(({ id }) => id), kind: 'Session', dates: used }];
  if (number !== null)
    return told(
      sessions.filter(({ ordinal }) => ordinal === number),
      [],
    );
  const yearOf = (date: SaidDate | undefined): number | null =>
    date === undefined ? null : Number(date.date.slice(0, 4));
  const at = dates.find(({ role }) => role === 'at');
  if (at !== undefined)
    return told(
      sessions.filter(({ year }) => year === yearOf(at)),
      [at],
    );
  const [since, until] = [dates.find(({ role }) => role === 'since'), dates.find(({ role }) => role === 'until')];
  const [from, to] = [yearOf(since) ?? 0, yearOf(until) ?? thisYear];
  if (since !== undefined || until !== undefined)
    return told(
      sessions.filter(({ year }) => year >= from && year <= to),
      dates,
    );
  return told(sessions.filter(({ year }) => year <= thisYear).slice(-1), []);
}
