import { claimsWork } from '../plan/work.js';
import { claimsWhere, dayOf, knownAt, pageOf } from './arguments.js';
import { question } from './question.js';
import { connectionOf, pageSizes } from './rows.js';

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
  types: connectionOf(
    'Claim',
    'Claim',
    'A page of claims, ordered by subject, predicate and object, then the strongest first.',
  ),
  says: () => ['claims'],
  isOfNoDay: ({ on }) => on === null,
  sizes: (root, values) => ({ ...pageSizes(root, values), base: claimsWork(root.filter) }),
  cursor: { keys: 4 },
});
