import type { EntityId } from '../model/claim.js';
import type { Day } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { SavedOperation } from '../graph/saved-operations.js';
import { UserInputError } from '../questions/user-input-error.js';
import { wordsOf } from '../store/names/fold.js';
import type { GraphStore } from '../store/store.js';
import { contentOf, LONG_WORDS, tellingOf } from './content-words.js';
import { fill, type Variables } from './fill.js';
import { readKnown, type Known } from './known.js';
import { matchQuestion, type Asked, type Rarity, type Taken } from './match.js';
import { readPhrasing, type Phrasing, type Slot } from './phrasing.js';
import type { SaidDate } from './said-dates.js';
import { readSentence, type Mention } from './sentence.js';
import { wantedOf } from './wanted.js';

/** A saved question that a sentence may ask, ready to be asked. */
export interface OfferedQuestion {
  /** Its number (`33`); its whole name where that has none. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** All that it takes: those of `filled` from the sentence, the others as they are recorded beside it. */
  readonly variables: Variables;
  /** What the sentence gave, with the words that gave it. */
  readonly filled: readonly Filled[];
  /** The variables that are not as recorded. */
  readonly changed: readonly string[];
  /** What the sentence names and this question takes nowhere: it answers without. */
  readonly notRead: readonly string[];
}

export interface Filled {
  readonly variable: string;
  /** As written. */
  readonly said: string;
  /** What entities are called; empty for a date. */
  readonly means: readonly { readonly id: EntityId; readonly name: string }[];
}

/** What a sentence asks. */
export interface AskedInWords {
  /** The likeliest first, at most three; none where no saved question fits. */
  readonly questions: readonly OfferedQuestion[];
  /** Where there are none: why, and what to do instead. */
  readonly problem?: { readonly code: 'NO_QUESTION_FITS'; readonly message: string };
}

export type AskInWords = (text: string) => Promise<AskedInWords>;

interface Parts {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly questions: readonly SavedOperation[];
  /** What relative dates start from; asked for each sentence. */
  readonly today: () => Day;
}

const MOST_LETTERS = 1000;
const OFFERED = 3;
/** Below it a question is another question. Set on the open half of tests/sentences/evaluation.yaml. */
const LEAST = 0.38;
/** The likeness of a further one to the first, at least. */
const NEAR = 0.6;
/** Of a clause that is looked at alone. */
const LEAST_WORDS = 3;

/**
 * Makes the way from a sentence to the saved questions that it asks: by names, dates and words, without a model, the same
 * for the same data on every machine. The names are read when somebody first asks, and anew once the data have changed.
 *
 * @throws {UserInputError} (of what is made) for a text of over 1,000 letters.
 */
export function makeAskInWords({ ontology, store, questions, today }: Parts): AskInWords {
  let read: { readonly head: string; readonly catalogue: Promise<Catalogue> } | undefined;
  const catalogueOf = async (): Promise<Catalogue> => {
    const { head } = await store.dataset();
    if (read?.head !== head) {
      const catalogue = readCatalogue(questions, store, ontology);
      read = { head, catalogue };
      catalogue.catch(() => (read = undefined)); // the next who asks tries again
    }
    return read.catalogue;
  };
  return async (text) => {
    if (text.length > MOST_LETTERS)
      throw new UserInputError(
        `ask: the text has ${text.length} letters, and may have ${MOST_LETTERS}. Ask one question.`,
      );
    const catalogue = await catalogueOf();
    return answer(text, catalogue, today());
  };
}

interface Catalogue {
  readonly known: Known;
  readonly entries: readonly { readonly question: SavedOperation; readonly asked: Asked }[];
  readonly rarity: Rarity;
}

async function readCatalogue(
  questions: readonly SavedOperation[],
  store: GraphStore,
  ontology: Ontology,
): Promise<Catalogue> {
  const texts = questions.flatMap(({ title, phrasings = [] }) => [title, ...phrasings]);
  const known = await readKnown(
    store,
    ontology,
    new Set([...LONG_WORDS, ...texts.flatMap((text) => wordsOf(text).map((word) => word.text))]),
  );
  const entries = questions.map((question) => ({ question, asked: askedOf(question, known, ontology) }));
  const counts = new Map<string, number>();
  for (const { asked } of entries) for (const word of asked.vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(1 + entries.length);
  return { known, entries, rarity: (word) => Math.log(1 + entries.length / (counts.get(word) ?? 1)) / most };
}

function askedOf(
  { title, text, variables, phrasings = [] }: SavedOperation,
  { lexicon }: Known,
  ontology: Ontology,
): Asked {
  const wanted = wantedOf(text, variables, ontology, lexicon);
  const read = phrasings.flatMap((one) => readPhrasing(one, wanted) ?? []);
  const spoken: Phrasing = {
    words: wordsOf(title).map((word) => ({
      content: contentOf(word.text),
      telling: tellingOf(word.text),
      optional: false,
    })),
    slots: [],
  };
  const all = [...read, spoken];
  const slots = read.flatMap((one) => one.slots);
  const missing = [...wanted].filter(
    ([variable]) => phrasings.length === 0 && !slots.some((slot) => slot.variable === variable),
  );
  return {
    wanted,
    phrasings: all,
    // A question without phrasings takes what its variables do.
    slots: [
      ...onceEach(slots),
      ...missing.map(([variable, wants]) => ({
        variable,
        wanted: wants,
        role: 'at' as const,
        adds: false,
        before: null,
      })),
    ],
    vocabulary: new Set(all.flatMap(({ words }) => words.map(({ content }) => content))),
  };
}

/** Places that take the same for the same variable are one. */
function onceEach(slots: readonly Slot[]): readonly Slot[] {
  const signs = slots.map(({ variable, role, adds, wanted }) =>
    [variable, role, adds, wanted.is === 'entity' ? [...(wanted.kinds ?? [])].join('|') : wanted.is].join(' '),
  );
  return slots.filter((_, i) => signs.indexOf(signs[i] ?? '') === i);
}

/** The questions that a text asks; where the whole of it asks none, those that one of its clauses does. */
function answer(text: string, catalogue: Catalogue, today: Day): AskedInWords {
  const whole = questionsIn(text, catalogue, today);
  if (whole.length > 0) return { questions: offered(whole) };
  const clauses = clausesOf(text).flatMap((clause) => questionsIn(clause, catalogue, today));
  const { mentions, dates } = readSentence(text, catalogue.known, today);
  const named = [...mentions, ...dates].flatMap((one) => toldOf(one, text));
  const questions = offered(clauses.sort(likeliest)).map((one) => withRest(one, named));
  if (questions.length > 0) return { questions };
  return {
    questions,
    problem: {
      code: 'NO_QUESTION_FITS',
      message: `None of the ${catalogue.entries.length} saved questions asks that. Look for its names: spacegov search ${JSON.stringify(text.slice(0, 80))}`,
    },
  };
}

interface Likely {
  readonly likeness: number;
  readonly question: OfferedQuestion;
}

const likeliest = (a: Likely, b: Likely): number =>
  b.likeness - a.likeness || (a.question.name < b.question.name ? -1 : 1);

/** The first of them, each once, without those that are far behind. @param found The likeliest first. */
function offered(found: readonly Likely[]): readonly OfferedQuestion[] {
  const least = NEAR * (found[0]?.likeness ?? 0);
  const near = found.filter(({ likeness }) => likeness >= least).map(({ question }) => question);
  return near.filter(({ name }, i) => near.findIndex((one) => one.name === name) === i).slice(0, OFFERED);
}

/** What a text is like enough to, the likeliest first. */
function questionsIn(text: string, { known, entries, rarity }: Catalogue, today: Day): Likely[] {
  const { lexicon } = known;
  const sentence = readSentence(text, known, today);
  const found = entries.map(({ question, asked }) => ({
    question,
    wanted: asked.wanted,
    match: matchQuestion(sentence, asked, rarity, lexicon),
  }));
  return found
    .filter(({ match }) => match.likeness >= LEAST)
    .map(({ question, wanted, match }): Likely => {
      const { name, title, variables } = question;
      const filled = fill(variables, { taken: match.taken, wanted }, lexicon, today);
      return {
        likeness: match.likeness,
        question: {
          id: /^\d+(?=-)/.exec(name)?.[0] ?? name,
          name,
          title,
          variables: filled,
          filled: match.taken.map((one) => filledBy(one, text, known)),
          changed: Object.keys(filled).filter((one) => JSON.stringify(filled[one]) !== JSON.stringify(variables[one])),
          notRead: match.notTaken.flatMap((one) => toldOf(one, text)),
        },
      };
    })
    .sort(likeliest);
}

/** Greetings, asides and second questions stand apart by their points; each clause stays where it stands in the text. */
function clausesOf(text: string): readonly string[] {
  const clauses = [...text.matchAll(/[^,;:.?!()\u2013\u2014]+/g)].filter(
    ([clause]) => wordsOf(clause).length >= LEAST_WORDS,
  );
  return clauses.map((match) => ' '.repeat(match.index) + match[0]);
}

/** A question of a clause, which also tells what the rest of the text names. @param named All that the text names. */
function withRest(question: OfferedQuestion, named: readonly string[]): OfferedQuestion {
  const said = [...question.filled.map((one) => one.said), ...question.notRead];
  return { ...question, notRead: [...question.notRead, ...named.filter((one) => !said.includes(one.trim()))] };
}

const toldOf = (one: Mention | SaidDate, text: string): readonly string[] =>
  'date' in one ? [text.slice(one.start, one.end)] : isLoose(one) ? [] : [one.text];

/** A concept's name may be words and no more. */
const isLoose = ({ candidates }: { readonly candidates: readonly { readonly kind: string }[] }): boolean =>
  candidates.every(({ kind }) => kind === 'Concept');

function filledBy(taken: Taken, text: string, { lexicon }: Known): Filled {
  const { variable } = taken.slot;
  if ('date' in taken) return { variable, said: text.slice(taken.date.start, taken.date.end).trim(), means: [] };
  const means = taken.candidate.ids.map((id) => ({ id, name: lexicon.nameOf(id) }));
  return { variable, said: taken.mention.text, means };
}
