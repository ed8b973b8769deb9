import type { Ontology, Property } from '../../ontology/ontology.js';
import { propertyFilterName } from '../../questions/api-names.js';
import { inputType, type Definition, type Field } from '../../plan/definition.js';

/** The tests a value can be put to, one input for each type that some property has. */
export function filters(ontology: Ontology): readonly Definition[] {
  const found = new Map<string, Definition>(ALWAYS.map((filter) => [filter.name, filter]));
  for (const property of allProperties(ontology)) {
    const name = propertyFilterName(property);
    if (!found.has(name)) found.set(name, property.list ? listFilter(name, property) : propertyFilter(name, property));
  }
  return [...found.values()];
}

function allProperties(ontology: Ontology): readonly Property[] {
  const holders = [...ontology.kinds.values(), ...ontology.propertySets.values()];
  return holders.flatMap((holder) => [...holder.properties.values()]);
}

function listFilter(name: string, { typeName }: Property): Definition {
  return inputType(name, 'Tests of a list.', [
    { name: 'has', type: typeName, description: 'It is one of them, letter for letter.' },
  ]);
}

function propertyFilter(name: string, property: Property): Definition {
  switch (property.value.type) {
    case 'text':
      return inputType(name, `Tests of a text, by code point, letter case included. ${ALL_OF}`, [
        ...same('String'),
        ...PARTS,
        ...compared('String'),
        IS_NULL,
      ]);
    case 'integer':
      return inputType(name, `Tests of a whole number. ${ALL_OF}`, [...same('Int'), ...compared('Int'), IS_NULL]);
    case 'number':
      return inputType(name, `Tests of a number. ${ALL_OF}`, [...same('Float'), ...compared('Float'), IS_NULL]);
    case 'boolean':
      return inputType(name, `Tests of a yes or no. ${ALL_OF}`, [
        { name: 'eq', type: 'Boolean', description: 'The same.' },
        IS_NULL,
      ]);
    case 'enum':
      return inputType(name, `Tests of a value of a closed set. ${ALL_OF}`, [...same(property.typeName), IS_NULL]);
    case 'date':
      return DATE_FILTER;
  }
}

function same(type: string): readonly Field[] {
  return [
    { name: 'eq', type, description: 'The same as this.' },
    { name: 'in', type: `[${type}!]`, description: 'The same as one of these.' },
  ];
}

function compared(type: string): readonly Field[] {
  return [
    { name: 'lt', type, description: 'Less than this.' },
    { name: 'lte', type, description: 'Less than this, or the same.' },
    { name: 'gt', type, description: 'Greater than this.' },
    { name: 'gte', type, description: 'Greater than this, or the same.' },
  ];
}

const ALL_OF = 'All that are given must hold; what is not known passes none but `isNull: true`.';

const IS_NULL: Field = { name: 'isNull', type: 'Boolean', description: 'True: it is not known. False: it is known.' };

const PARTS: readonly Field[] = [
  { name: 'contains', type: 'String', description: 'This occurs in it.' },
  { name: 'startsWith', type: 'String', description: 'It begins with this.' },
];

const DATE_FILTER = inputType(
  'DateFilter',
  `Tests of a date that may be partial: it passes if some day in it does. ${ALL_OF}`,
  [
    { name: 'eq', type: 'PartialDate', description: 'Has a day in common with this.' },
    { name: 'in', type: '[PartialDate!]', description: 'Has a day in common with one of these.' },
    { name: 'lt', type: 'PartialDate', description: 'Before the first day of this.' },
    { name: 'lte', type: 'PartialDate', description: 'Before, or on, the last day of this.' },
    { name: 'gt', type: 'PartialDate', description: 'After the last day of this.' },
    { name: 'gte', type: 'PartialDate', description: 'After, or on, the first day of this.' },
    IS_NULL,
  ],
);

// Needed whatever the ontology says: by ids, by edges' dates, and by claims.
const ALWAYS: readonly Definition[] = [
  inputType('IdFilter', 'Tests of an id. All that are given must hold.', same('ID')),
  inputType('NameFilter', 'Tests of a name. All that are given must hold.', same('String')),
  inputType('KindFilter', 'Tests of a kind. All that are given must hold.', same('Kind')),
  inputType('RankFilter', 'Tests of a rank. All that are given must hold.', same('Rank')),
  inputType('MethodFilter', 'Tests of a method. All that are given must hold.', same('Method')),
  inputType('PolarityFilter', 'Tests of a polarity. All that are given must hold.', same('Polarity')),
  DATE_FILTER,
];
