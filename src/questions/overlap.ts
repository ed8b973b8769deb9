import { resolveInteger } from '../plan/operand.js';
import { printOperand, printTime } from '../plan/print-filter.js';
import { known } from '../plan/print-words.js';
import { firstOf, knownAt, time } from './arguments.js';
import { recordType } from './definition.js';
import { listAlong, printAlong } from './list-along.js';
import { question, type RootOf } from './question.js';

export const OVERLAP = recordType('Overlap', 'Two lists side by side.', {
  both: ['OverlapPart!', 'In both.'],
  left: ['OverlapPart!', 'In `left` alone.'],
  right: ['OverlapPart!', 'In `right` alone.'],
});
export const PART = recordType('OverlapPart', 'A part of them.', {
  totalCount: ['Int!', 'All.'],
  nodes: ['[Entity!]!', 'The first by id.'],
});

/** What two lists have in common, and what only one of them has. */
export const overlap = question({
  root: 'overlap',
  description: 'What two lists share, each entity once.',
  type: 'Overlap!',
  arguments: {
    left: listAlong('One list.'),
    right: listAlong('The other.'),
    first: firstOf(50),
    time,
    knownAt,
  },
  types: [OVERLAP, PART],
  words: ({ left, right, first, time: at, knownAt: then }) => [
    `overlap of ${printAlong(left)} and ${printAlong(right)}`,
    printTime(at),
    `first ${printOperand(first)}`,
    ...known(then),
  ],
  time: (root) => root.time,
  cut: ['both', 'left', 'right'].map((within) => ({ within, list: 'nodes', told: 'totalCount' })),
  kinds: ({ left, right }) => [...new Set([...left.targets, ...right.targets])],
  sizes: (root, values) => {
    const first = resolveInteger(root.first, values);
    return { base: 1, of: { both: first, left: first, right: first } };
  },
});

export type OverlapRoot = RootOf<typeof overlap>;
