import { inputType, type Definition, type Field } from '../../plan/definition.js';

const IS_NULL: Field = { name: 'isNull', type: 'Boolean', description: 'True: there is none.' };

/** The tests that only claims are put to. */
export const claimTests: readonly Definition[] = [
  inputType('ConfidenceFilter', 'Tests of a confidence.', compared('Float')),
  inputType('DateTimeFilter', 'Tests of a moment.', [...compared('DateTime'), IS_NULL]),
  inputType('QuoteFilter', 'Tests of quotes, letter for letter.', [
    { name: 'contains', type: 'String', description: 'One has this in it.' },
    IS_NULL,
  ]),
];

function compared(type: string): Field[] {
  return [
    { name: 'lt', type, description: 'Less.' },
    { name: 'lte', type, description: 'Not more.' },
    { name: 'gt', type, description: 'More.' },
    { name: 'gte', type, description: 'Not less.' },
  ];
}
