import { CLAIM_CONDITIONS } from '../../plan/claim-conditions.js';
import type { Definition } from '../../plan/definition.js';
import { CLAIM, EVIDENCE, QUALIFIER } from '../../plan/records.js';

/** Claims, the evidence they rest on, and pages of them. */
export const claims: readonly Definition[] = [
  { ...CLAIM, implements: ['Node'] },
  QUALIFIER,
  EVIDENCE,
  {
    is: 'input',
    name: 'ClaimWhere',
    description: 'Conditions on a claim, all of which must hold.',
    oneOf: false,
    fields: Object.entries(CLAIM_CONDITIONS).map(([name, [type, description]]) => ({ name, type, description })),
  },
];
