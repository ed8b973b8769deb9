import { after, first, knownAt } from './arguments.js';
import { inputType, objectType, type Definition, type Field } from './sdl.js';

/** Root fields about how claims stand to one another, in time and in record time. */
export const recordFields: readonly Field[] = [
  {
    name: 'disagreements',
    type: 'DisagreementConnection!',
    description: 'Facts of which live claims, deprecated ones too, cannot all be right.',
    arguments: [
      { name: 'where', type: 'ClaimWhere', description: 'Conditions on the claim that speaks.' },
      first(50),
      after,
    ],
  },
  {
    name: 'timeline',
    type: 'TimelineConnection',
    description: 'What effective claims date about an entity; null where there is none.',
    arguments: [
      { name: 'id', type: 'ID!', description: 'Of the entity.' },
      { name: 'date', type: 'DateFilter', description: 'Only entries of such dates.' },
      first(50),
      after,
      knownAt,
    ],
  },
  {
    name: 'changes',
    type: 'ChangeConnection!',
    description: 'What the graph came to say otherwise, claim by claim.',
    arguments: [
      { name: 'since', type: 'DateTime!', description: 'From this moment on.' },
      { name: 'until', type: 'DateTime', description: 'Before this moment; default: now.' },
      { name: 'about', type: 'ID', description: 'An entity the claims speak of or lead to.' },
      first(50),
      after,
    ],
  },
];

/** What those fields answer with. */
export const records: readonly Definition[] = [
  ...connection('Disagreement', 'Disagreement', 'Order: as `claims`, by the claim that speaks.'),
  objectType('Disagreement', 'One fact.', [
    { name: 'claim', type: 'Claim!', description: 'The effective one.' },
    { name: 'others', type: '[Claim!]!', description: 'Those that say otherwise, the strongest first.' },
  ]),
  ...connection('Timeline', 'TimelineEntry', 'Order: by date, then as in `Happening`, then by claim id.'),
  objectType('TimelineEntry', 'Something dated.', [
    { name: 'date', type: 'PartialDate!', description: 'As its source gives it.' },
    { name: 'what', type: 'Happening!', description: 'What happened then.' },
    { name: 'predicate', type: 'String!', description: 'The relation or property.' },
    { name: 'incoming', type: 'Boolean!', description: 'The relation leads here from `other`.' },
    { name: 'other', type: 'Entity', description: 'The other end; null for a property.' },
    { name: 'value', type: 'String', description: 'The value, as text; null for a relation.' },
    { name: 'claim', type: 'Claim!', description: 'The claim that says so.' },
  ]),
  ...connection('Change', 'Change', 'Order: by moment, then claim id.'),
  objectType('Change', 'Of one claim at one moment.', [
    { name: 'at', type: 'DateTime!', description: 'When.' },
    { name: 'what', type: 'ChangeKind!', description: 'What kind.' },
    { name: 'before', type: 'Claim', description: 'As known until then; null where asserted.' },
    { name: 'after', type: 'Claim', description: 'As known from then on; null where retracted.' },
  ]),
  {
    is: 'enum',
    name: 'Happening',
    description: 'What a timeline tells.',
    values: [
      { name: 'BEGINS', description: 'It holds from then on.' },
      { name: 'HAPPENED', description: 'An event.' },
      { name: 'VALUE', description: 'A date of the entity itself.' },
      { name: 'ATTESTED', description: 'Attested first; no beginning is known.' },
      { name: 'ENDS', description: 'The first day without it.' },
    ],
  },
  {
    is: 'enum',
    name: 'ChangeKind',
    description: 'What befell a claim.',
    values: [
      { name: 'ASSERTED', description: 'Said anew.' },
      { name: 'RETRACTED', description: 'Said no longer.' },
      { name: 'REVISED', description: 'Its rank, method, confidence or evidence.' },
    ],
  },
];

/** More that can be asked of claims. */
export const claimConditions: readonly Field[] = [
  { name: 'value', type: 'TextFilter', description: 'What the property is, as text.' },
  { name: 'since', type: 'DateFilter', description: 'When it began, or happened.' },
  { name: 'until', type: 'DateFilter', description: 'When it ended.' },
  { name: 'confidence', type: 'ConfidenceFilter', description: 'How sure it is.' },
  { name: 'recordedAt', type: 'DateTimeFilter', description: 'When this version was recorded.' },
  { name: 'retractedAt', type: 'DateTimeFilter', description: 'When it was closed; see `knownAt`.' },
  { name: 'quote', type: 'QuoteFilter', description: 'The words of its evidence.' },
  { name: 'effective', type: 'BooleanFilter', description: 'Whether it speaks.' },
];

const IS_NULL: Field = { name: 'isNull', type: 'Boolean', description: 'True: there is none.' };

/** The tests that only claims are put to. */
export const claimTests: readonly Definition[] = [
  inputType('ConfidenceFilter', 'Tests of a confidence.', compared('Float')),
  inputType('DateTimeFilter', 'Tests of a moment.', [...compared('DateTime'), IS_NULL]),
  inputType('QuoteFilter', 'Tests of quotes, letter for letter.', [
    { name: 'contains', type: 'String', description: 'One has this in it.' },
    IS_NULL,
  ]),
];

function compared(type: string): Field[] {
  return [
    { name: 'lt', type, description: 'Less.' },
    { name: 'lte', type, description: 'Not more.' },
    { name: 'gt', type, description: 'More.' },
    { name: 'gte', type, description: 'Not less.' },
  ];
}

function connection(stem: string, row: string, description: string): Definition[] {
  return [
    objectType(`${stem}Connection`, description, [
      { name: 'totalCount', type: 'Int!', description: 'In all.' },
      { name: 'nodes', type: `[${row}!]!`, description: 'This page.' },
      { name: 'edges', type: `[${stem}Edge!]!`, description: 'With cursors.' },
      { name: 'pageInfo', type: 'PageInfo!', description: 'Where it lies.' },
    ]),
    objectType(`${stem}Edge`, 'A row.', [
      { name: 'cursor', type: 'String!', description: 'For `after`.' },
      { name: 'node', type: `${row}!`, description: 'What it is.' },
    ]),
  ];
}
