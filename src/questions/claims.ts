import { printPage, printTime } from '../plan/print-filter.js';
import { claimsWhere as where, known } from '../plan/print-words.js';
import { claimsWork } from '../plan/work.js';
import { claimsWhere, dayOf, knownAt, pageOf } from './arguments.js';
import { recordType } from '../plan/definition.js';
import { question, type RootOf } from './question.js';
import { pageSizes } from './rows.js';

const CONNECTION = recordType(
  'ClaimConnection',
  'A page of claims, ordered by subject, predicate and object, then the strongest first.',
  {
    totalCount: ['Int!', 'How many there are in all, not on this page.'],
    nodes: ['[Claim!]!', 'The claims of this page alone, in order.'],
    edges: ['[ClaimEdge!]!', 'The rows of this page, in order.'],
    pageInfo: ['PageInfo!', 'Where this page lies in the whole.'],
  },
);
const EDGE = recordType('ClaimEdge', 'A claim in its place in a list.', {
  cursor: ['String!', 'Its place in the list, for `after`.'],
  node: ['Claim!', 'The claim itself.'],
});

/** Claims, whether they speak or not: by subject, predicate, object, strength. Without a day, whatever the day. */
export const claims = question({
  root: 'claims',
  description: 'Claims by what they say and where they come from, whether they speak or not.',
  type: 'ClaimConnection!',
  arguments: {
    filter: claimsWhere('Which; default: all.'),
    page: pageOf(50),
    on: dayOf('Only those that count on this day; whatever the day, unless given.'),
    knownAt,
  },
  types: [CONNECTION, EDGE],
  words: ({ filter, page, on, knownAt: at }) => [
    'claims',
    ...(on === null ? [] : [printTime({ on })]),
    ...known(at),
    ...where(filter),
    printPage(page),
  ],
  time: ({ on }) => ({ on }),
  isOfNoDay: ({ on }) => on === null,
  sizes: (root, values) => ({ ...pageSizes(root, values), base: claimsWork(root.filter) }),
  cursor: {
    keys: 4,
    signs: ({ filter, on, knownAt: at }) => ({ filter: [...filter], order: [], time: on, knownAt: at }),
  },
});

export type ClaimsRoot = RootOf<typeof claims>;
