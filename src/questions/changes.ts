import { printOperand } from '../plan/print-filter.js';
import { moment, momentOrNull, pageOf, textsOrNull } from './arguments.js';
import { enumType, recordType } from '../plan/definition.js';
import { question, type RootOf } from './question.js';
import { connectionOf, pageSizes } from './rows.js';

export const CHANGE = recordType('Change', 'Of one claim at one moment.', {
  at: ['DateTime!', 'When.'],
  what: ['ChangeKind!', 'What kind.'],
  before: ['Claim', 'As known until then; null where asserted.'],
  after: ['Claim', 'As known from then on; null where retracted.'],
});

/** What was asserted, retracted or revised in a stretch of record time. Order: moment, claim id. */
export const changes = question({
  root: 'changes',
  description: 'What the graph came to say otherwise, claim by claim.',
  type: 'ChangeConnection!',
  arguments: {
    since: moment('DateTime!', 'From this moment on.'),
    until: momentOrNull('DateTime', 'Before this moment; default: now.'),
    about: textsOrNull('ID', 'An entity the claims speak of or lead to.'),
    page: pageOf(50),
  },
  types: [
    ...connectionOf('Change', 'Change', 'Order: by moment, then claim id.'),
    CHANGE,
    enumType('ChangeKind', 'What befell a claim.', {
      ASSERTED: 'Said anew.',
      RETRACTED: 'Said no longer.',
      REVISED: 'Its rank, method, confidence or evidence.',
    }),
  ],
  says: ({ since }) => [`changes since ${printOperand(since)}`],
  sizes: pageSizes,
  cursor: { keys: 2 },
});

export type ChangesRoot = RootOf<typeof changes>;
