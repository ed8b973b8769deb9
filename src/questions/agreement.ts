import type { EntityId } from '../model/claim.js';
import { resolveInteger, resolveTexts } from '../plan/operand.js';
import { printFilter, printOperand } from '../plan/print-filter.js';
import type { Filter } from '../plan/plan.js';
import { whereName } from './api-names.js';
import type { Argument } from './argument.js';
import { firstOf, knownAt, size, texts } from './arguments.js';
import { agreementOf, MOST_ROLL_CALLS, type BallotRow } from './agreement-of.js';
import { recordType, type TellingOf } from '../plan/definition.js';
import { argument } from './input.js';
import { entitiesNamed, grouped } from './read-rows.js';
import { questionOfRows } from './question.js';
import type { EdgeRows, EntitySet } from './row-sets.js';
import { shows } from './rows.js';
import { compileWhere } from './read-filter.js';

const AGREEMENT = recordType('VoteAgreement', 'How alike, and on what.', {
  rollCallCount: ['Int!', 'All that pass.'],
  pairs: ['[VotePair!]!', 'Most alike first, then most common votes, then ids.'],
  rollCalls: ['[RollCallCount!]!', 'The first by date and id.'],
});
const PAIR = recordType('VotePair', 'Two States.', {
  a: ['State!', 'The smaller id, or the one asked about.'],
  b: ['State!', 'The other.'],
  common: ['Int!', 'Roll calls on which both voted or abstained.'],
  agreed: ['Int!', 'Of these, with the same vote.'],
  agreement: ['Float', '`agreed` / `common`; null without any.'],
  distance: ['Float', 'Mean, 0 to 1: an abstention is half way from yes to no.'],
});
const COUNT = recordType('RollCallCount', 'Ballots recorded; `rollCall` has the totals announced.', {
  rollCall: ['RollCall!', 'Which.'],
  yes: ['Int!', 'In favour.'],
  no: ['Int!', 'Against.'],
  abstain: ['Int!', 'Abstaining.'],
  absent: ['Int!', 'Recorded as absent.'],
});

const rollCalls: Argument<Filter | null> = {
  fields: () => [{ name: 'where', type: whereName('RollCall'), description: 'Default: all. At most 10000.' }],
  read: (_, { args, ontology }) =>
    compileWhere(argument(args, 'where'), { ontology, kind: ontology.kinds.get('RollCall') ?? null, edge: null }),
  words: (value) => (value === null ? [] : [`where ${printFilter(value)}`]),
};

// With whom a single State is compared: about as many as there are.
const ALL_STATES = 250;

/** How alike States voted on the roll calls that pass a filter, whatever the day. */
export const agreement = questionOfRows({
  root: 'agreement',
  field: 'voteAgreement',
  description: 'How alike States voted. Absent or without a ballot is no vote.',
  type: 'VoteAgreement!',
  arguments: {
    states: texts('[ID!]!', 'Each with each other; one alone: with every State.'),
    filter: rollCalls,
    leastCommon: size(1, 'Leaves out pairs with fewer common votes.'),
    first: firstOf(50),
    knownAt,
  },
  types: [AGREEMENT, PAIR, COUNT],
  distinct: ['states'],
  says: ({ states, leastCommon }) => [
    `vote agreement of ${printOperand(states)}`,
    `least common ${printOperand(leastCommon)}`,
  ],
  time: () => ({ ever: true }),
  cut: [
    { list: 'pairs', told: null },
    { list: 'rollCalls', told: 'rollCallCount' },
  ],
  sizes: (root, values) => {
    const first = resolveInteger(root.first, values);
    const states = new Set(resolveTexts(root.states, values) ?? []).size;
    const [each, base] = states === 1 ? [ALL_STATES, ALL_STATES] : [states, (states * (states - 1)) / 2];
    // Entities count by how many are read to find the pairs that are shown.
    return { base, of: { pairs: { counted: first, each }, rollCalls: first } };
  },
  fromRows: {
    sets: ({ states, filter, first, fields }) => {
      const passing: EntitySet = { kinds: ['RollCall'], ids: null, filter };
      const compared: EntitySet = { ...passing, atMost: MOST_ROLL_CALLS + 1 };
      return {
        states: { rows: 'entities', of: { kinds: ['State'], ids: states, filter: null }, columns: ['id'] },
        rollCalls: { rows: 'entities', of: compared, columns: ['id', 'date'] },
        // Of all that the General Assembly has held, the ballots of a few States are a hundredth.
        compared: { ...ballotsOf(compared), among: states },
        ...(shows(fields, 'rollCalls') && { shown: ballotsOf({ ...passing, first: { by: 'date', count: first } }) }),
      };
    },
    tell: ({ states, leastCommon, first }, rows, call): TellingOf<typeof AGREEMENT> => {
      const named = entitiesNamed(states, 'State', 'states', rows['states'], call);
      const [compared, shown] = ['compared', 'shown'].map((name) =>
        grouped(rows[name] as readonly BallotRow[], 0, call.pace),
      ); // by the columns asked for
      return agreementOf(
        (rows['rollCalls'] ?? []).map(([id, date]) => ({
          id: id as EntityId,
          date: date as string | null,
          ballots: compared?.get(id) ?? [],
        })),
        {
          states: named.map(({ id }) => id),
          leastCommon: resolveInteger(leastCommon, call.values),
          first: resolveInteger(first, call.values),
        },
        ({ id }) => shown?.get(id) ?? [],
        call.pace,
      );
    },
  },
});

const ballotsOf = (of: EntitySet): EdgeRows => ({
  rows: 'edges',
  of,
  ...{ relation: 'VOTED', direction: 'IN', targets: ['State'], time: { ever: true } },
  columns: ['near', 'far', 'vote', 'from', 'claim'],
});
