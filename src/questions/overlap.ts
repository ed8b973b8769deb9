import type { EntityId } from '../model/claim.js';
import { resolveInteger } from '../plan/operand.js';
import type { ListAlong } from '../plan/plan.js';
import { firstOf, knownAt, time } from './arguments.js';
import { recordType, type TellingOf } from '../plan/definition.js';
import { listAlong, printAlong } from './list-along.js';
import { listRows, listSets } from './list-rows.js';
import { overlapOf } from './overlap-of.js';
import { questionOfRows } from './question.js';
import type { RowsByName, RowsCall } from './row-sets.js';

const OVERLAP = recordType('Overlap', 'Two lists side by side.', {
  both: ['OverlapPart!', 'In both.'],
  left: ['OverlapPart!', 'In `left` alone.'],
  right: ['OverlapPart!', 'In `right` alone.'],
});
const PART = recordType('OverlapPart', 'A part of them.', {
  totalCount: ['Int!', 'All.'],
  nodes: ['[Entity!]!', 'The first by id.'],
});

/** What two lists have in common, and what only one of them has. */
export const overlap = questionOfRows({
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
  says: ({ left, right }) => [`overlap of ${printAlong(left)} and ${printAlong(right)}`],
  cut: ['both', 'left', 'right'].map((within) => ({ within, list: 'nodes', told: 'totalCount' })),
  kinds: ({ left, right }) => [...new Set([...left.targets, ...right.targets])],
  sizes: (root, values) => {
    const first = resolveInteger(root.first, values);
    return { base: 1, of: { both: first, left: first, right: first } };
  },
  fromRows: {
    sets: ({ left, right, time: at }, ontology) => ({
      ...listSets('left', left, at, ['far'], ontology),
      ...listSets('right', right, at, ['far'], ontology),
    }),
    tell: ({ left, right, first }, rows, call): TellingOf<typeof OVERLAP> =>
      overlapOf(idsIn('left', left, rows, call), idsIn('right', right, rows, call), resolveInteger(first, call.values)),
  },
});

const idsIn = (side: string, along: ListAlong, rows: RowsByName, call: RowsCall): EntityId[] =>
  listRows(side, along, rows, call).map(([id]) => String(id));
