import { first } from '../../questions/api-arguments.js';
import { objectType, type Definition, type Field } from '../../questions/definition.js';

/** What the data rest on, how far they reach, and on which terms they may be used. */
export const datasetFields: readonly Field[] = [
  { name: 'coverage', type: '[DatasetCoverage!]!', description: 'Lists that a document says are complete.' },
  { name: 'relations', type: '[DatasetRelation!]!', description: 'By relation, in the order of `Relation`.' },
  { name: 'licences', type: '[DatasetLicence!]!', description: 'The most claims first.' },
  {
    name: 'sources',
    type: '[DatasetSource!]!',
    description: 'Documents that live claims rest on, the most first.',
    arguments: [first(50)],
  },
];

export const datasetTypes: readonly Definition[] = [
  objectType('DatasetCoverage', 'A list of all holders of a relation of an entity.', [
    { name: 'relation', type: 'Relation!', description: 'Of which relation.' },
    { name: 'entity', type: 'Entity!', description: 'Of which entity.' },
    { name: 'completeFrom', type: 'PartialDate', description: 'The first day with every row; null: the last alone.' },
    { name: 'completeThrough', type: 'PartialDate!', description: 'The last day with every row.' },
    { name: 'universe', type: 'ListUniverse', description: 'Of whom it speaks; null: of all who existed then.' },
    { name: 'officialTotal', type: 'Int', description: 'As the document announces it; null where it does not.' },
    { name: 'note', type: 'String', description: 'What is missing after.' },
    { name: 'document', type: 'Document!', description: 'Which lists them.' },
  ]),
  objectType('DatasetRelation', 'One relation over the whole graph.', [
    { name: 'relation', type: 'Relation!', description: 'Which.' },
    { name: 'edges', type: 'Int!', description: 'How many, whatever the day.' },
    { name: 'earliest', type: 'PartialDate', description: 'First `since` or `until`; null if none is dated.' },
    { name: 'latest', type: 'PartialDate', description: 'Last of these dates.' },
  ]),
  objectType('DatasetLicence', 'Terms that sources state, by whom to credit.', [
    { name: 'licence', type: 'String', description: 'SPDX id or words; null where none are stated.' },
    { name: 'credit', type: 'String', description: 'Their publisher; null if unknown.' },
    { name: 'documents', type: 'Int!', description: 'Of both.' },
    { name: 'claims', type: 'Int!', description: 'Live claims that rest on these.' },
  ]),
  objectType('DatasetSource', 'A document as a source.', [
    { name: 'document', type: 'Document!', description: 'Which.' },
    { name: 'claims', type: 'Int!', description: 'Live claims that rest on it.' },
  ]),
];
