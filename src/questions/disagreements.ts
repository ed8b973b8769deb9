import { claimsWork } from '../plan/work.js';
import { claimsWhere, pageOf } from './arguments.js';
import { recordType } from '../plan/definition.js';
import { question } from './question.js';
import { connectionOf, pageSizes } from './rows.js';

export const DISAGREEMENT = recordType('Disagreement', 'One fact.', {
  claim: ['Claim!', 'The effective one.'],
  others: ['[Claim!]!', 'Those that say otherwise, the strongest first.'],
});

// Of one fact few sources say otherwise.
const SOME_OTHERS = 3;

/** Live claims that speak although others say otherwise at the same time: by subject, predicate, object, strength. */
export const disagreements = question({
  root: 'disagreements',
  description: 'Facts of which live claims, deprecated ones too, cannot all be right.',
  type: 'DisagreementConnection!',
  arguments: { filter: claimsWhere('Conditions on the claim that speaks.'), page: pageOf(50) },
  types: [
    ...connectionOf('Disagreement', 'Disagreement', 'Order: as `claims`, by the claim that speaks.'),
    DISAGREEMENT,
  ],
  says: () => ['disagreements'],
  sizes: (root, values) => ({
    ...pageSizes(root, values, (rows) => ({ claim: rows, others: rows * SOME_OTHERS })),
    base: claimsWork(root.filter),
  }),
  cursor: { keys: 4 },
});
