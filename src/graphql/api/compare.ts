import { knownAt } from '../../questions/api-arguments.js';
import type { Field } from '../../questions/definition.js';

const INSTRUMENTS = 'Default: those that one of them ever signed or was bound by, by id.';
const AS_OF = { name: 'asOf', type: 'Date', description: 'Default: today, UTC.' };

/** As the matrix, where rows differ. */
export const compare: Field = {
  name: 'compare',
  type: '[TreatyStatusRow!]!',
  description: 'As `treatyMatrix`, with only the instruments on which these States differ in status.',
  arguments: [
    { name: 'states', type: '[ID!]!', description: 'Two or more, a row each.' },
    { name: 'instruments', type: '[ID!]', description: INSTRUMENTS },
    AS_OF,
    knownAt,
  ],
};
