import { recordType, type Told } from './definition.js';

/**
 * The records that stand below entities and lists, each told once: what the API says of their fields, what these hold,
 * and so how they are compiled, checked, printed and priced. Those that only questions answer with are told by them.
 */
const CLAIM_FIELDS = {
  id: ['ID!', '`claim:` and a digest of what it says: two that say the same are one.'],
  subject: ['Entity!', 'Of whom it speaks.'],
  predicate: ['String!', 'A relation such as `PARTY_TO`, or a property such as `officialName`.'],
  object: ['Entity', 'What the relation leads to; null where the claim gives a property.'],
  value: ['String', 'What the property is, as text; null where the claim gives a relation.'],
  since: ['PartialDate', 'The first day on which it held, or the day it happened; null where not known.'],
  until: ['PartialDate', 'The first day on which it held no longer; null where no end is known.'],
  qualifiers: ['[Qualifier!]!', 'What else it says, by name.'],
  polarity: ['Polarity!', 'Whether it says that this holds or that it does not.'],
  rank: ['Rank!', 'How it was placed among those that disagree with it.'],
  method: ['Method!', 'How it got here.'],
  confidence: ['Float!', 'How sure it is that the source says so: above 0, at most 1.'],
  recordedAt: ['DateTime!', 'When the graph learned this version of it.'],
  retractedAt: ['DateTime', 'When this version was closed; null while it is live.'],
  effective: ['Boolean!', 'Whether it speaks: no stronger claim about the same holds at the same time.'],
  evidence: ['[Evidence!]!', 'Where it comes from; never empty.'],
} as const satisfies Told;

export const CLAIM = recordType(
  'Claim',
  'One assertion with its evidence, as the graph knew it. Effective claims are what lists and counts are made of; the others are kept beside them.',
  CLAIM_FIELDS,
);

/** The fields of a claim that are plain values: a store that reads one too few does not compile. */
export type ClaimPlain = PlainIn<typeof CLAIM_FIELDS>;

const EVIDENCE_FIELDS = {
  document: ['Document!', 'The source.'],
  locator: ['String', 'The place in it: a page, paragraph or row; null where none is given.'],
  quote: ['String', 'Its exact words; null where none were kept.'],
  start: ['Int', 'Where the quote begins in the text as published, in UTF-16 units.'],
  end: ['Int', 'Where the quote has ended: the first unit behind it.'],
  attested: ['PartialDate', 'A day on which the source says that it held; null where it names none.'],
} as const satisfies Told;

export const EVIDENCE = recordType('Evidence', 'A place in a document that supports a claim.', EVIDENCE_FIELDS);
export type EvidencePlain = PlainIn<typeof EVIDENCE_FIELDS>;

export const QUALIFIER = recordType('Qualifier', 'Something else that a claim says.', {
  name: ['String!', 'Which property of the relation: `action`, `role`, `vote`.'],
  value: ['String!', 'What it is, as text.'],
});

/** What is said of every row of a list, beside the qualifiers of its relation. */
export const EDGE = recordType('Edge', 'Who, when, says who.', {
  cursor: ['String!', 'For `after`.'],
  since: ['PartialDate', 'Its first day; null where not known.'],
  until: ['PartialDate', 'First day without it; null: no end known.'],
  attested: ['PartialDate', 'Latest day that a source vouches for.'],
  claim: ['Claim!', 'The one that speaks.'],
  claims: ['[Claim!]!', 'All that compete, strongest first.'],
});

export const PAGE_INFO = recordType('PageInfo', 'Where a page lies in its list.', {
  hasNextPage: ['Boolean!', 'Whether anything follows.'],
  hasPreviousPage: ['Boolean!', 'Whether the page began behind a cursor.'],
  startCursor: ['String', 'The cursor of the first row; null on an empty page.'],
  endCursor: ['String', 'The cursor of the last row, for `after`; null on an empty page.'],
});

export const FACET = recordType('Facet', 'How a list divides by one property.', {
  by: ['String!', 'What was counted, as it was asked for.'],
  values: ['[FacetValue!]!', 'Largest count first, then by value; not known last.'],
});

export const FACET_VALUE = recordType('FacetValue', 'One value, and how often it occurs.', {
  value: ['String', 'The value as text; null: the property is not known.'],
  count: ['Int!', 'In how many rows.'],
});

export const COVERAGE = recordType(
  'Coverage',
  'How far a list can be trusted to be complete. A count for a later day is not final.',
  {
    completeFrom: ['PartialDate', 'The first day of which it tells; null: the last alone.'],
    completeThrough: ['PartialDate!', 'The last day for which every row is here.'],
    universe: ['ListUniverse', 'Of whom it speaks; null: of all who existed on that day.'],
    officialTotal: ['Int', 'The count that the document announces; null where it announces none.'],
    note: ['String', 'What is known to be missing after that day.'],
    document: ['Document!', 'The source that lists them all.'],
    claim: ['Claim!', 'The claim that says so.'],
  },
);

/** What a type of a field holds, without its wrappings. */
type Held<T extends string> = T extends `[${infer I}` ? Held<I> : T extends `${infer I}!` | `${infer I}]` ? Held<I> : T;
type PlainIn<F extends Told> = {
  [N in keyof F & string]: Held<F[N][0]> extends 'Entity' | 'Document' | 'Claim' | 'Qualifier' | 'Evidence' ? never : N;
}[keyof F & string];
