import { resolveTexts } from '../plan/operand.js';
import { printOperand } from '../plan/print-filter.js';
import type { Values } from '../plan/plan.js';
import type { Sizes } from '../plan/cost-parts.js';
import { PER_CELL } from '../plan/work.js';
import { dayOf, knownAt, texts, textsOrNull } from './arguments.js';
import { recordType } from '../plan/definition.js';
import { matrixOf, type MatrixAsked } from './matrix-of.js';
import { questionOfRows } from './question.js';

const ROW = recordType('TreatyStatusRow', 'One State or organization.', {
  state: ['State', 'Null in the row of an organization.'],
  organization: ['Organization', 'Null in the row of a State.'],
  cells: ['[TreatyStatusCell!]!', 'One for each instrument, in the order asked for.'],
});
const CELL = recordType('TreatyStatusCell', 'Where it stands under one instrument.', {
  instrument: ['Instrument!', 'Under which.'],
  status: ['TreatyStatus!', 'The first of the statuses that fits.'],
  since: ['PartialDate', 'Since when; null where not known, or where there is nothing to date.'],
  until: ['PartialDate', 'The first day on which it was so no longer, if one is known.'],
  claim: [
    'Claim',
    'What the status rests on; where nobody is bound, a deprecated claim that said otherwise, if there is one.',
  ],
  last: ['LastKnownStatus', 'With NOT_COVERED, how it stood when the last complete list ended; null where none did.'],
});
const LAST = recordType(
  'LastKnownStatus',
  'How it stood when the last complete list ended: not party as of then, not covered since.',
  {
    status: ['TreatyStatus!', 'On that day.'],
    asOf: ['PartialDate!', 'The last day of the list.'],
    document: ['Document!', 'Which lists them all.'],
  },
);

/** The status of States and organizations under instruments on a day: `treaty-status.ts` says which. */
export const matrix = questionOfRows({
  root: 'matrix',
  field: 'treatyMatrix',
  description:
    'Where States and organizations stand under instruments on a day; "no", "not known" and "not covered" are told apart.',
  type: '[TreatyStatusRow!]!',
  arguments: {
    states: textsOrNull('[ID!]', 'Ids of States: the first rows, in this order.'),
    organizations: textsOrNull('[ID!]', 'Ids of organizations: the rows that follow, in this order.'),
    instruments: textsOrNull('[ID!]', 'Ids of instruments: the cells of each row, in this order.'),
    on: dayOf('The day asked about; today, UTC, unless given.'),
    knownAt,
  },
  types: [ROW, CELL, LAST],
  distinct: ['states', 'organizations', 'instruments'],
  says: () => ['treaty matrix'],
  sizes: cellSizes,
  fromRows: matrixOf(false),
});

/** The same of States, with the columns alone in which the statuses of the rows differ. */
export const compare = questionOfRows({
  root: 'compare',
  description: 'As `treatyMatrix`, with only the instruments on which these States differ in status.',
  type: '[TreatyStatusRow!]!',
  arguments: {
    states: texts('[ID!]!', 'Two or more, a row each.'),
    instruments: textsOrNull('[ID!]', 'Default: those that one of them ever signed or was bound by, by id.'),
    on: dayOf('Default: today, UTC.'),
    knownAt,
  },
  types: [ROW, CELL, LAST],
  distinct: ['states', 'instruments'],
  says: ({ states }) => ['treaty matrix where rows differ', `states ${printOperand(states)}`],
  sizes: cellSizes,
  fromRows: matrixOf(true),
});

// Where rows or columns are not named: about as many as there are.
const ALL_STATES = 250;
const ALL_INSTRUMENTS = 10;

function cellSizes(root: MatrixAsked, values: Values): Sizes {
  const states = resolveTexts(root.states, values);
  const organizations = resolveTexts(root.organizations ?? null, values);
  const rows =
    states === null && organizations === null ? ALL_STATES : (states?.length ?? 0) + (organizations?.length ?? 0);
  const columns = resolveTexts(root.instruments, values)?.length ?? ALL_INSTRUMENTS;
  const cells = rows * columns; // each is settled, shown or not
  return { base: rows + PER_CELL * cells, rows, of: { cells: { counted: 0, each: cells } } };
}
