import { resolve, resolveInteger } from '../plan/operand.js';
import { printOperand } from '../plan/print-filter.js';
import { firstOf, flag, knownAt, size, texts, time } from './arguments.js';
import { enumType, recordType } from '../plan/definition.js';
import { MOST_HUBS } from './links.js';
import { relations } from './names-argument.js';
import { findPaths } from './paths-of.js';
import { questionOfLinks } from './question.js';
import { shows } from './rows.js';

const HOP = recordType('Hop', 'A step along a path.', {
  relation: ['Relation!', 'Which.'],
  direction: ['HopDirection!', 'How the path reads the relation.'],
  from: ['Entity!', 'Where it starts.'],
  to: ['Entity!', 'Where it leads.'],
  sentence: ['String!', 'As one would say it: `Li Song represents China (since 2023-03-17)`.'],
  claim: ['Claim!', 'What it rests on.'],
});

/** The shortest simple paths between two entities, over edges in either direction. */
export const paths = questionOfLinks({
  root: 'paths',
  description:
    'How two entities are connected: the shortest paths that pass no entity twice. Fewer hops come first, then by the ids along the path, then by relation and direction; of edges that make the same hop the one that began last is shown. From an entity to itself: one path without hops. Refused with the numbers where too many edges would be read.',
  type: 'Paths!',
  arguments: {
    from: texts('ID!', 'The id of an entity.'),
    to: texts('ID!', 'The id of another.'),
    maxHops: size(4, '1 to 6.'),
    relations,
    excludeHubs: flag(true, 'Not through entities with more than 1,000 edges.'),
    first: firstOf(5),
    time,
    knownAt,
  },
  types: [
    recordType('Paths', 'Paths between two entities.', {
      nodes: ['[Path!]!', 'The paths, the shortest first.'],
      excludedHubs: [
        '[Entity!]!',
        'Entities met and not entered, for they have too many edges: within half the hops of an end, by id.',
      ],
    }),
    recordType('Path', 'A way from one entity to another.', {
      length: ['Int!', 'How many hops.'],
      hops: ['[Hop!]!', 'From the one end to the other.'],
    }),
    HOP,
    enumType('HopDirection', 'Which way a relation is read.', {
      OUT: 'From subject to object.',
      IN: 'From object to subject.',
      BOTH: 'Either: it is symmetric.',
    }),
  ],
  says: ({ from, to, maxHops, excludeHubs }) => [
    `paths from ${printOperand(from)} to ${printOperand(to)}`,
    `at most ${printOperand(maxHops)} hops`,
    excludeHubs ? 'past hubs' : 'through hubs',
  ],
  cut: [{ list: 'nodes', told: null, watched: true }],
  sizes: (root, values) => {
    const base = resolveInteger(root.first, values);
    return { base, of: { hops: base * resolveInteger(root.maxHops, values), excludedHubs: MOST_HUBS } };
  },
  fromLinks: {
    sight: (root) => ({ ...root, kinds: null }),
    search: ({ from, to, maxHops, excludeHubs, first, fields }, { values, canonical, pace, looksForMore }) =>
      findPaths(
        {
          from: canonical(String(resolve(from, values))),
          to: canonical(String(resolve(to, values))),
          maxHops: resolveInteger(maxHops, values),
          excludeHubs,
          first: resolveInteger(first, values),
          wantsHubs: shows(fields, 'excludedHubs'),
          looksForMore,
        },
        pace,
      ),
  },
});
