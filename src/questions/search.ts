import { resolve } from '../plan/operand.js';
import { printOperand } from '../plan/print-filter.js';
import type { Operand } from '../plan/plan.js';
import { searchWork } from '../plan/work.js';
import type { Argument } from './argument.js';
import { dayOf, pageOf, texts, textsOrNull } from './arguments.js';
import { enumType, recordType } from '../plan/definition.js';
import { argument, operandOf } from './input.js';
import { question, type RootOf } from './question.js';
import { connectionOf, pageSizes } from './rows.js';
import { UserInputError } from './user-input-error.js';

const text: Argument<Operand> = {
  ...texts('String!', 'What to look for; nothing is found where it has no letters or digits.'),
  read: (name, { args }) => {
    const given = operandOf(argument(args, name));
    if (given === null) throw new UserInputError('search: text is null. Give what to look for.');
    return given;
  },
};

export const HIT = recordType('SearchHit', 'An entity, and how it was found.', {
  entity: ['Entity!', 'As of `asOf`; its `exists` tells whether there was one on that day.'],
  matched: ['NameMatch!', 'The name of its that answers best.'],
});

/** Entities that have a name that answers to a text, the best first; each once, with the name that answers best. */
export const search = question({
  root: 'search',
  description:
    'What people call so, in any language: names, aliases, codes, symbols, full names. Accents, case, width and punctuation do not count; a slip is forgiven in a word of four letters, two from eight on, none where there are digits. Exact before beginning before words in any order before slips; each of these with documents last; then names before aliases, shorter names, id.',
  type: 'SearchConnection!',
  arguments: {
    text,
    kinds: textsOrNull('[Kind!]', 'Only entities of these kinds; default: all.'),
    page: pageOf(20, 'Int'),
    on: dayOf('The day on which what was found is shown. Names of any day are found.'),
  },
  types: [
    ...connectionOf('Search', 'SearchHit', 'A page of what was found, the best first, each entity once.', {
      kinds: [
        '[KindCount!]!',
        'How many of which kind, whatever `kinds` is asked for; most first. Kinds without any are left out.',
      ],
    }),
    HIT,
    recordType('NameMatch', 'A name that answers to what was typed.', {
      property: ['String!', 'What it is to the entity: `name`, `aliases`, `code`.'],
      text: ['String!', 'As its source writes it; perhaps a name of another day.'],
      quality: ['MatchQuality!', 'How well it answers.'],
      ranges: ['[TextRange!]!', 'The parts of `text` that answer, in order.'],
    }),
    recordType('TextRange', 'A part of a text, in UTF-16 units.', {
      start: ['Int!', 'Its first unit.'],
      end: ['Int!', 'The first unit behind it.'],
    }),
    enumType('MatchQuality', 'How well a name answers, the best first.', {
      EXACT: 'The same, spaces aside.',
      PREFIX: 'Begins so.',
      WORDS: 'Has every word, or one that begins so, in any order.',
      FUZZY: 'Has every word when slips are forgiven.',
    }),
  ],
  says: ({ text: wanted }) => [`what is called ${printOperand(wanted)}`],
  sizes: (root, values) => {
    const wanted = resolve(root.text, values);
    return { ...pageSizes(root, values), base: typeof wanted === 'string' ? searchWork(wanted) : 1 };
  },
  cursor: {
    keys: 5, // step, whether it stands back, shade, length of its name, id
    signs: ({ text: wanted, kinds }) => ({ filter: { text: wanted, kinds }, order: [], time: null, knownAt: null }),
  },
});

export type SearchRoot = RootOf<typeof search>;
