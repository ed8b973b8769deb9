import { inputType, type Definition, type Field } from '../../plan/definition.js';

/** More that can be asked of claims. */
export const claimConditions: readonly Field[] = [
  { name: 'value', type: 'TextFilter', description: 'What the property is, as text.' },
  { name: 'since', type: 'DateFilter', description: 'When it began, or happened.' },
  { name: 'until', type: 'DateFilter', description: 'When it ended.' },
  { name: 'confidence', type: 'ConfidenceFilter', description: 'How sure it is.' },
  { name: 'recordedAt', type: 'DateTimeFilter', description: 'When this version was recorded.' },
  { name: 'retractedAt', type: 'DateTimeFilter', description: 'When it was closed; see `knownAt`.' },
  { name: 'quote', type: 'QuoteFilter', description: 'The words of its evidence.' },
  { name: 'effective', type: 'BooleanFilter', description: 'Whether it speaks.' },
];

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
