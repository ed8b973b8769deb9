import { RELATED } from './content-words.js';
import type { Lexicon } from './lexicon.js';
import type { Phrasing, Slot } from './phrasing.js';
import type { SaidDate } from './said-dates.js';
import type { Candidate, ContentWord, Mention, Sentence } from './sentence.js';
import type { Wanted } from './wanted.js';

/** How well a sentence is a way to ask a question. */
export interface Match {
  /** From 0 to 1. */
  readonly likeness: number;
  readonly taken: readonly Taken[];
  /** What the sentence names and the question takes nowhere, as written. */
  readonly notTaken: readonly (Mention | SaidDate)[];
}

/** A part of the sentence, and the variable that takes it. */
export type Taken =
  | { readonly slot: Slot; readonly mention: Mention; readonly candidate: Candidate }
  | { readonly slot: Slot; readonly date: SaidDate };

/** A question as sentences are compared with it. */
export interface Asked {
  readonly phrasings: readonly Phrasing[];
  /** All places of all phrasings: what one of them has no place for, the question may take all the same. */
  readonly slots: readonly Slot[];
  /** What each variable takes, those without a place too. */
  readonly wanted: ReadonlyMap<string, Wanted>;
  /** Every word of them. */
  readonly vocabulary: ReadonlySet<string>;
}

/** How much a word tells questions apart, from 0 to 1: those of many questions little. */
export type Rarity = (content: string) => number;

// What parts weigh beside a telling word of one question alone, which weighs 1. Set on the open half of tests/sentences.
const MENTION = 1;
const CONCEPT = 0.5;
const DATE = 0.4;
const CONTEXT = 0.25;
const ELSEWHERE = 0.4;
const ANYTHING = 0.8;
/** A word for one that is related to it. */
const LIKE = 0.7;
const VOCABULARY = 0.25;
/** Words that say something weigh as much together, and such a share of them is a question's own. */
const SAYS = 0.18;

/** The phrasing of a question that a sentence is likest, and what it then means. */
export function matchQuestion(sentence: Sentence, asked: Asked, rarity: Rarity, lexicon: Lexicon): Match {
  let [all, known] = [0, 0];
  for (const word of sentence.words) {
    const has = asked.vocabulary.has(word.content);
    if (has || !word.optional) all += weigh(word, rarity);
    if (has) known += weigh(word, rarity);
  }
  const vocabulary = all === 0 ? 1 : known / all;
  // Names alone make no question where other words are there and none of them is one of its: "the capital of France".
  if (all >= SAYS && known < SAYS * all)
    return { likeness: 0, taken: [], notTaken: [...sentence.mentions, ...sentence.dates] };
  let best: Match | null = null;
  for (const phrasing of asked.phrasings) {
    const match = matchPhrasing(sentence, phrasing, asked.slots, rarity, lexicon);
    const likeness = (1 - VOCABULARY) * match.likeness + VOCABULARY * vocabulary;
    if (best === null || likeness > best.likeness) best = { ...match, likeness };
  }
  return best ?? { likeness: 0, taken: [], notTaken: [...sentence.mentions, ...sentence.dates] };
}

const weigh = ({ content, telling }: ContentWord, rarity: Rarity): number => telling * rarity(content);

/** Twice what both have, by all that either has. */
function matchPhrasing(
  sentence: Sentence,
  phrasing: Phrasing,
  slots: readonly Slot[],
  rarity: Rarity,
  lexicon: Lexicon,
): Match {
  const { taken, notTaken } = assign(sentence, phrasing.slots, slots, lexicon);
  let [shared, here, there] = [0, 0, 0];
  const rest = new Map<string, number>();
  for (const word of phrasing.words) {
    const weight = weigh(word, rarity);
    there += weight;
    rest.set(word.content, Math.max(rest.get(word.content) ?? 0, weight));
  }
  for (const word of sentence.words) {
    const weight = weigh(word, rarity);
    const related = RELATED.get(word.content);
    const same = rest.get(word.content) ?? 0;
    const like = same === 0 && related !== undefined ? LIKE * (rest.get(related) ?? 0) : same;
    if (!word.optional || like > 0) here += weight;
    shared += Math.min(weight, like);
    rest.delete(word.content);
  }
  // The name of a concept is told by its words where no place takes it.
  const placed = new Set(taken.flatMap((one) => ('mention' in one ? [one.mention] : [])));
  for (const mention of sentence.mentions)
    if (placed.has(mention) || weightOf(mention) !== CONCEPT) here += weightOf(mention) + CONTEXT;
  here += sentence.dates.length * DATE;
  const empty = new Set(phrasing.slots);
  for (const one of taken) {
    const own = empty.delete(one.slot);
    if ('date' in one) {
      shared += DATE * (own ? 1 : ELSEWHERE);
      there += own ? DATE : 0;
      continue;
    }
    const weight = weightOf(one.mention);
    const anything = one.slot.wanted.is === 'entity' && one.slot.wanted.kinds === null ? ANYTHING : 1;
    shared += weight * (own ? 1 : ELSEWHERE) * anything;
    there += own ? weight + CONTEXT : 0;
    if (own && one.slot.before === one.mention.before) shared += CONTEXT;
    const dates = one.candidate.dates.length * DATE;
    shared += dates;
    there += dates;
  }
  for (const { wanted } of empty)
    there += wanted.is === 'date' ? DATE : isConcept(wanted) ? CONCEPT : MENTION + CONTEXT;
  return { likeness: here + there === 0 ? 0 : Math.min(1, (2 * shared) / (here + there)), taken, notTaken };
}

const isConcept = (wanted: Wanted): boolean =>
  wanted.is === 'entity' && wanted.kinds !== null && [...wanted.kinds].every((kind) => kind === 'Concept');

const weightOf = ({ candidates }: Mention): number =>
  candidates.every(({ kind }) => kind === 'Concept') ? CONCEPT : MENTION;

/** Gives each part of the sentence the place that fits it best: behind the same word, then in order, then elsewhere. */
function assign(
  { mentions, dates }: Sentence,
  own: readonly Slot[],
  all: readonly Slot[],
  lexicon: Lexicon,
): Pick<Match, 'taken' | 'notTaken'> {
  const taken: Taken[] = [];
  const free = new Set(own);
  // What may be but a word comes last.
  const rest = new Set([...mentions].sort((a, b) => weightOf(b) - weightOf(a)));
  const take = (mention: Mention, slots: Iterable<Slot>, alike: (slot: Slot) => boolean): void => {
    const open = [...slots].filter(alike);
    for (const candidate of mention.candidates) {
      const slot = open.find(({ wanted }) => fits(candidate, wanted, lexicon));
      if (slot === undefined) continue;
      taken.push({ slot, mention, candidate });
      free.delete(slot);
      rest.delete(mention);
      return;
    }
  };
  for (const mention of [...rest]) take(mention, free, ({ before }) => before === mention.before && before !== null);
  for (const mention of [...rest]) take(mention, free, () => true);
  const filled = (): ReadonlySet<string> => new Set(taken.map(({ slot }) => slot.variable));
  const isList = ({ wanted }: Slot): boolean => wanted.is === 'entity' && wanted.list;
  for (const mention of [...rest]) take(mention, own, isList);
  for (const mention of [...rest]) {
    const done = filled();
    take(mention, all, (slot) => isList(slot) || !done.has(slot.variable));
  }
  const used = new Set(taken.flatMap((one) => ('candidate' in one ? one.candidate.dates : [])));
  const open = new Set(dates.filter((date) => !used.has(date)));
  for (const date of [...open]) {
    const done = filled();
    const places = [...own, ...all].filter((slot) => slot.wanted.is === 'date' && !done.has(slot.variable));
    const slot = places.find(({ role }) => role === date.role);
    const [since, until] = [places.find(({ role }) => role === 'since'), places.find(({ role }) => role === 'until')];
    if (slot !== undefined) taken.push({ slot, date });
    else if (date.role === 'at' && since !== undefined && until !== undefined)
      taken.push({ slot: since, date }, { slot: until, date });
    else continue;
    open.delete(date);
  }
  // Lists are filled in the order of the sentence.
  const place = (one: Taken): number => ('mention' in one ? mentions.indexOf(one.mention) : mentions.length);
  taken.sort((a, b) => place(a) - place(b));
  return { taken, notTaken: [...rest, ...open] };
}

function fits({ kind, ids }: Candidate, wanted: Wanted, lexicon: Lexicon): boolean {
  if (wanted.is !== 'entity' || (wanted.kinds !== null && !wanted.kinds.has(kind))) return false;
  return wanted.by === 'id' || ids.every((id) => lexicon.called(id, wanted.by) !== null);
}
