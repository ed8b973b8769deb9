import { first, knownAt, rootTime } from '../../questions/api-arguments.js';
import { facetEnumName, whereName } from '../../questions/api-names.js';
import { inputType, objectType, type Definition, type Field } from '../../questions/definition.js';

const INSTRUMENTS = 'Default: those that one of them ever signed or was bound by, by id.';
const AS_OF = { name: 'asOf', type: 'Date', description: 'Default: today, UTC.' };

/** Root fields that compare and count over lists. */
export const FIGURES: readonly Field[] = [
  {
    name: 'compare',
    type: '[TreatyStatusRow!]!',
    description: 'As `treatyMatrix`, with only the instruments on which these States differ in status.',
    arguments: [
      { name: 'states', type: '[ID!]!', description: 'Two or more, a row each.' },
      { name: 'instruments', type: '[ID!]', description: INSTRUMENTS },
      AS_OF,
      knownAt,
    ],
  },
  {
    name: 'series',
    type: '[Series!]!',
    description: 'The `totalCount` of a list over time, as steps.',
    arguments: [
      { name: 'of', type: 'ListInput!', description: 'Of which list.' },
      { name: 'by', type: facetEnumName('State'), description: 'A series for each value, by value, unknown last.' },
      { name: 'yearly', type: 'Boolean!', default: 'true', description: 'False: by day.' },
      { name: 'from', type: 'Date', description: 'The first day; default: the first change.' },
      { name: 'to', type: 'Date', description: 'The last day; default: today, UTC.' },
      knownAt,
    ],
  },
  {
    name: 'overlap',
    type: 'Overlap!',
    description: 'What two lists share, each entity once.',
    arguments: [
      { name: 'left', type: 'ListInput!', description: 'One list.' },
      { name: 'right', type: 'ListInput!', description: 'The other.' },
      first(50),
      ...rootTime,
    ],
  },
  {
    name: 'voteAgreement',
    type: 'VoteAgreement!',
    description: 'How alike States voted. Absent or without a ballot is no vote.',
    arguments: [
      { name: 'states', type: '[ID!]!', description: 'Each with each other; one alone: with every State.' },
      { name: 'where', type: whereName('RollCall'), description: 'Which; default: all. At most 1000.' },
      { name: 'leastCommon', type: 'Int!', default: '1', description: 'Leaves out pairs with fewer common votes.' },
      first(50),
      knownAt,
    ],
  },
];

const PLAIN = (name: string, description: string, type = 'Int!'): Field => ({ name, type, description });

/** What they take and answer with. */
export const FIGURE_ANSWERS: readonly Definition[] = [
  inputType('ListInput', 'Whatever stands along a relation of one entity.', [
    { name: 'id', type: 'ID!', description: 'Of the entity.' },
    { name: 'relation', type: 'Relation!', description: 'Which.' },
    { name: 'direction', type: 'Direction!', default: 'IN', description: 'A symmetric one is read both ways.' },
    { name: 'kinds', type: '[Kind!]', description: 'Only these; default: all.' },
  ]),
  {
    is: 'enum',
    name: 'Direction',
    description: 'Which way a relation is read.',
    values: [
      { name: 'OUT', description: 'From the subject.' },
      { name: 'IN', description: 'From the object.' },
    ],
  },
  objectType('Series', 'Steps in time.', [
    PLAIN('value', 'Of `by`; null: not known, or no `by`.', 'String'),
    PLAIN('points', 'In order: `from`, and whenever something changed.', '[SeriesPoint!]!'),
  ]),
  objectType('SeriesPoint', 'What holds until the next point.', [
    PLAIN('date', 'A year or a day.', 'PartialDate!'),
    PLAIN('count', 'On its last day, or on `to`.'),
    PLAIN('began', 'Rows that began in it.'),
    PLAIN('ended', 'Rows that ended in it.'),
  ]),
  objectType('Overlap', 'Two lists side by side.', [
    PLAIN('both', 'In both.', 'OverlapPart!'),
    PLAIN('left', 'In `left` alone.', 'OverlapPart!'),
    PLAIN('right', 'In `right` alone.', 'OverlapPart!'),
  ]),
  objectType('OverlapPart', 'A part of them.', [
    PLAIN('totalCount', 'All.'),
    PLAIN('nodes', 'The first by id.', '[Entity!]!'),
  ]),
  objectType('VoteAgreement', 'How alike, and on what.', [
    PLAIN('rollCallCount', 'All that pass.'),
    PLAIN('pairs', 'Most alike first, then most common votes, then ids.', '[VotePair!]!'),
    PLAIN('rollCalls', 'The first by date and id.', '[RollCallCount!]!'),
  ]),
  objectType('VotePair', 'Two States.', [
    PLAIN('a', 'The smaller id, or the one asked about.', 'State!'),
    PLAIN('b', 'The other.', 'State!'),
    PLAIN('common', 'Roll calls on which both voted or abstained.'),
    PLAIN('agreed', 'Of these, with the same vote.'),
    PLAIN('agreement', '`agreed` / `common`; null without any.', 'Float'),
    PLAIN('distance', 'Mean, 0 to 1: an abstention is half way from yes to no.', 'Float'),
  ]),
  objectType('RollCallCount', 'Ballots recorded; `rollCall` has the totals announced.', [
    PLAIN('rollCall', 'Which.', 'RollCall!'),
    PLAIN('yes', 'In favour.'),
    PLAIN('no', 'Against.'),
    PLAIN('abstain', 'Abstaining.'),
    PLAIN('absent', 'Recorded as absent.'),
  ]),
];
