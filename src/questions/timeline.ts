import { printOperand } from '../plan/print-filter.js';
import { dateTests, knownAt, pageOf, texts } from './arguments.js';
import { enumType, recordType } from '../plan/definition.js';
import { question, type RootOf } from './question.js';
import { connectionOf, pageSizes } from './rows.js';

export const ENTRY = recordType('TimelineEntry', 'Something dated.', {
  date: ['PartialDate!', 'As its source gives it.'],
  what: ['Happening!', 'What happened then.'],
  predicate: ['String!', 'The relation or property.'],
  incoming: ['Boolean!', 'The relation leads here from `other`.'],
  other: ['Entity', 'The other end; null for a property.'],
  value: ['String', 'The value, as text; null for a relation.'],
  claim: ['Claim!', 'The claim that says so.'],
});

/** What effective claims date about an entity; null where there is no such entity. Order: date, happening, claim id. */
export const timeline = question({
  root: 'timeline',
  description: 'What effective claims date about an entity; null where there is none.',
  type: 'TimelineConnection',
  arguments: {
    id: texts('ID!', 'Of the entity.'),
    date: dateTests('Only entries of such dates.'),
    page: pageOf(50),
    knownAt,
  },
  types: [
    ...connectionOf('Timeline', 'TimelineEntry', 'Order: by date, then as in `Happening`, then by claim id.'),
    ENTRY,
    enumType('Happening', 'What a timeline tells.', {
      BEGINS: 'It holds from then on.',
      HAPPENED: 'An event.',
      VALUE: 'A date of the entity itself.',
      ATTESTED: 'Attested first; no beginning is known.',
      ENDS: 'The first day without it.',
    }),
  ],
  says: ({ id }) => [`timeline of ${printOperand(id)}`],
  sizes: pageSizes,
  cursor: { keys: 3 },
});

export type TimelineRoot = RootOf<typeof timeline>;
