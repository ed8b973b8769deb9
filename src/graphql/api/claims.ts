import { claimConditions } from './claim-conditions.js';
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
    fields: [
      { name: 'id', type: 'IdFilter', description: 'Its id.' },
      { name: 'subject', type: 'IdFilter', description: 'The id of the entity it speaks of.' },
      {
        name: 'predicate',
        type: 'NameFilter',
        description: 'A relation such as `PARTY_TO`, or a property such as `officialName`.',
      },
      { name: 'object', type: 'IdFilter', description: 'The id of the entity the relation leads to.' },
      { name: 'document', type: 'IdFilter', description: 'The id of a document among its evidence.' },
      { name: 'rank', type: 'RankFilter', description: 'How it was placed among those that disagree with it.' },
      { name: 'method', type: 'MethodFilter', description: 'How it got here.' },
      { name: 'polarity', type: 'PolarityFilter', description: 'Whether it says that this holds or that it does not.' },
      ...claimConditions,
    ],
  },
];
