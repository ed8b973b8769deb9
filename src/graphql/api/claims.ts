import { claimConditions } from './claim-conditions.js';
import { objectType, type Definition } from '../../questions/definition.js';

/** Claims, the evidence they rest on, and pages of them. */
export const claims: readonly Definition[] = [
  {
    is: 'type',
    name: 'Claim',
    description:
      'One assertion with its evidence, as the graph knew it. Effective claims are what lists and counts are made of; the others are kept beside them.',
    implements: ['Node'],
    fields: [
      { name: 'id', type: 'ID!', description: '`claim:` and a digest of what it says: two that say the same are one.' },
      { name: 'subject', type: 'Entity!', description: 'Of whom it speaks.' },
      {
        name: 'predicate',
        type: 'String!',
        description: 'A relation such as `PARTY_TO`, or a property such as `officialName`.',
      },
      {
        name: 'object',
        type: 'Entity',
        description: 'What the relation leads to; null where the claim gives a property.',
      },
      {
        name: 'value',
        type: 'String',
        description: 'What the property is, as text; null where the claim gives a relation.',
      },
      {
        name: 'since',
        type: 'PartialDate',
        description: 'The first day on which it held, or the day it happened; null where not known.',
      },
      {
        name: 'until',
        type: 'PartialDate',
        description: 'The first day on which it held no longer; null where no end is known.',
      },
      { name: 'qualifiers', type: '[Qualifier!]!', description: 'What else it says, by name.' },
      { name: 'polarity', type: 'Polarity!', description: 'Whether it says that this holds or that it does not.' },
      { name: 'rank', type: 'Rank!', description: 'How it was placed among those that disagree with it.' },
      { name: 'method', type: 'Method!', description: 'How it got here.' },
      {
        name: 'confidence',
        type: 'Float!',
        description: 'How sure it is that the source says so: above 0, at most 1.',
      },
      { name: 'recordedAt', type: 'DateTime!', description: 'When the graph learned this version of it.' },
      { name: 'retractedAt', type: 'DateTime', description: 'When this version was closed; null while it is live.' },
      {
        name: 'effective',
        type: 'Boolean!',
        description: 'Whether it speaks: no stronger claim about the same holds at the same time.',
      },
      { name: 'evidence', type: '[Evidence!]!', description: 'Where it comes from; never empty.' },
    ],
  },
  objectType('Qualifier', 'Something else that a claim says.', [
    { name: 'name', type: 'String!', description: 'Which property of the relation: `action`, `role`, `vote`.' },
    { name: 'value', type: 'String!', description: 'What it is, as text.' },
  ]),
  objectType('Evidence', 'A place in a document that supports a claim.', [
    { name: 'document', type: 'Document!', description: 'The source.' },
    {
      name: 'locator',
      type: 'String',
      description: 'The place in it: a page, paragraph or row; null where none is given.',
    },
    { name: 'quote', type: 'String', description: 'Its exact words; null where none were kept.' },
    { name: 'start', type: 'Int', description: 'Where the quote begins in the text as published, in UTF-16 units.' },
    { name: 'end', type: 'Int', description: 'Where the quote has ended: the first unit behind it.' },
    {
      name: 'attested',
      type: 'PartialDate',
      description: 'A day on which the source says that it held; null where it names none.',
    },
  ]),
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
