import type { Ontology } from '../../ontology/ontology.js';
import { kindEnum } from '../../questions/api-names.js';
import { describe } from './properties.js';
import type { Definition, Described } from '../../plan/definition.js';

/** Scalars and enums. */
export function values(ontology: Ontology): readonly Definition[] {
  return [
    ...SCALARS,
    enumeration('Sort', 'Which way a list is ordered.', SORT),
    enumeration('Nulls', 'Where what is not known stands in an order.', NULLS),
    kinds(ontology),
    ...ontologyEnums(ontology),
    ...CLAIM_ENUMS,
  ];
}

function kinds(ontology: Ontology): Definition {
  const names = [...ontology.kinds.values()].map((kind) => ({
    name: kindEnum(kind.name),
    description: describe(kind),
  }));
  return enumeration('Kind', 'What an entity is.', names);
}

function ontologyEnums(ontology: Ontology): readonly Definition[] {
  return [...ontology.enums.values()].map((type) =>
    enumeration(
      type.name,
      describe(type),
      type.values.map((value) => ({ name: value.name, description: describe(value) })),
    ),
  );
}

function enumeration(name: string, description: string, of: readonly Described[]): Definition {
  return { is: 'enum', name, description, values: of };
}

const SCALARS: readonly Definition[] = [
  { is: 'scalar', name: 'Date', description: 'A calendar day, e.g. `2025-05-05`. Days are counted in UTC.' },
  {
    is: 'scalar',
    name: 'PartialDate',
    description:
      'A date at the precision of its source: `2019`, `2019-06` or `2019-06-12`. It is read as wide as it allows.',
  },
  { is: 'scalar', name: 'DateTime', description: 'A moment, ISO 8601 with its zone: `2026-11-20T09:30:00Z`.' },
];

const SORT: readonly Described[] = [
  { name: 'ASC', description: 'Smallest, earliest or first in the alphabet first; not known last.' },
  { name: 'DESC', description: 'Largest, latest or last in the alphabet first; not known last too.' },
];

const NULLS: readonly Described[] = [
  { name: 'FIRST', description: 'Before all that is known.' },
  { name: 'LAST', description: 'After all that is known, in either direction.' },
];

const CLAIM_ENUMS: readonly Definition[] = [
  enumeration('Rank', 'How a claim was placed among those that disagree with it.', [
    { name: 'PREFERRED', description: 'Speaks before any other.' },
    { name: 'NORMAL', description: 'Speaks where no stronger claim does.' },
    { name: 'DEPRECATED', description: 'Kept and citable, never effective: in no list and no count.' },
  ]),
  enumeration('Method', 'How a claim got here.', [
    { name: 'CURATED', description: 'Written by a person who read the source.' },
    { name: 'IMPORTED', description: 'Taken over from a table by rule.' },
    { name: 'EXTRACTED', description: 'Found in a text by machine, then reviewed.' },
  ]),
  enumeration('Polarity', 'Whether a claim says that something holds or that it does not.', [
    { name: 'ASSERTED', description: 'It holds.' },
    { name: 'DENIED', description: 'A source says that it does not hold, which is knowledge too.' },
  ]),
  enumeration(
    'TreatyStatus',
    'Where a State or organization stands under an instrument on a day: the first of these that fits.',
    [
      { name: 'PARTY', description: 'Bound on that day.' },
      { name: 'WITHDRAWN', description: 'Was bound and left; `since` is the day of leaving.' },
      { name: 'SUCCEEDED', description: "A former State's consent ended with it; `since` is that day." },
      {
        name: 'NOT_EXISTING',
        description: 'It had not begun, or had ended: nobody can say no of it. What ended with it is told before.',
      },
      {
        name: 'UNKNOWN',
        description: 'Consented on a day that is not known, and no source attests it as early as the day asked about.',
      },
      { name: 'SIGNATORY', description: 'Signed and not bound; `since` is the signature.' },
      { name: 'ACCEPTED', description: 'An organization that declared its acceptance, which makes it no party.' },
      { name: 'DENIED', description: 'A source says that it is not bound.' },
      { name: 'NOT_PARTY', description: 'A list that covers that day, and speaks of it, does not have it.' },
      {
        name: 'NOT_COVERED',
        description: 'Nothing is known, and no list that speaks of it covers that day; see `last`.',
      },
    ],
  ),
];
