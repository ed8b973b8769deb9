import { after, first } from '../../questions/api-arguments.js';
import { objectType, type Definition, type Field } from '../../questions/definition.js';

/** The root field that finds entities by what they are called. */
export const search: Field = {
  name: 'search',
  type: 'SearchConnection!',
  description:
    'What people call so, in any language: names, aliases, codes, symbols, full names. Accents, case, width and punctuation do not count; a slip is forgiven in a word of four letters, two from eight on, none where there are digits. Exact before beginning before words in any order before slips; each of these with documents last; then names before aliases, shorter names, id.',
  arguments: [
    {
      name: 'text',
      type: 'String!',
      description: 'What to look for; nothing is found where it has no letters or digits.',
    },
    { name: 'kinds', type: '[Kind!]', description: 'Only entities of these kinds; default: all.' },
    { ...first(20), type: 'Int' },
    after,
  ],
};

export const searchAnswers: readonly Definition[] = [
  objectType('SearchConnection', 'A page of what was found, the best first.', [
    { name: 'totalCount', type: 'Int!', description: 'Entities in all, not on this page.' },
    { name: 'nodes', type: '[SearchHit!]!', description: 'Those of this page, in order, each entity once.' },
    {
      name: 'kinds',
      type: '[KindCount!]!',
      description: 'How many of which kind, whatever `kinds` is asked for; most first. Kinds without any are left out.',
    },
    { name: 'pageInfo', type: 'PageInfo!', description: 'Whether more follow.' },
  ]),
  objectType('SearchHit', 'An entity, and how it was found.', [
    { name: 'entity', type: 'Entity!', description: 'As of today.' },
    { name: 'matched', type: 'NameMatch!', description: 'The name of its that answers best.' },
  ]),
  objectType('NameMatch', 'A name that answers to what was typed.', [
    { name: 'property', type: 'String!', description: 'What it is to the entity: `name`, `aliases`, `code`.' },
    { name: 'text', type: 'String!', description: 'As its source writes it; perhaps a name of another day.' },
    { name: 'quality', type: 'MatchQuality!', description: 'How well it answers.' },
    { name: 'ranges', type: '[TextRange!]!', description: 'The parts of `text` that answer, in order.' },
  ]),
  objectType('TextRange', 'A part of a text, in UTF-16 units.', [
    { name: 'start', type: 'Int!', description: 'Its first unit.' },
    { name: 'end', type: 'Int!', description: 'The first unit behind it.' },
  ]),
  {
    is: 'enum',
    name: 'MatchQuality',
    description: 'How well a name answers, the best first.',
    values: [
      { name: 'EXACT', description: 'The same, spaces aside.' },
      { name: 'PREFIX', description: 'Begins so.' },
      { name: 'WORDS', description: 'Has every word, or one that begins so, in any order.' },
      { name: 'FUZZY', description: 'Has every word when slips are forgiven.' },
    ],
  },
];
