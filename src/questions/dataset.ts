import { resolveInteger } from '../plan/operand.js';
import * as api from './api-arguments.js';
import { datasetOf } from './dataset-of.js';
import { recordType } from '../plan/definition.js';
import { questionOfRows } from './question.js';
import { KIND_COUNT } from './rows.js';

const DATASET = recordType('Dataset', 'The data as it stands.', {
  version: ['String!', 'A digest of what is live: the same for equal data, in whatever order or store it was written.'],
  head: ['String!', 'The last link of the chain of batches written, which names their whole history.'],
  recordedAt: ['DateTime', 'When the latest batch was recorded; null while there is none.'],
  entities: ['Int!', 'How many entities there are.'],
  claims: ['Int!', 'How many live claims there are, effective or not.'],
  edges: ['Int!', 'How many effective relations there are, whatever the day.'],
  kinds: ['[KindCount!]!', 'The entities by kind, in the order of `Kind`.'],
  coverage: ['[DatasetCoverage!]!', 'Lists that a document says are complete.'],
  relations: ['[DatasetRelation!]!', 'By relation, in the order of `Relation`.'],
  licences: ['[DatasetLicence!]!', 'The most claims first.'],
  sources: ['[DatasetSource!]!', 'Documents that live claims rest on, the most first.', api.first(50)],
});
const COVERAGE = recordType('DatasetCoverage', 'A list of all holders of a relation of an entity.', {
  relation: ['Relation!', 'Of which relation.'],
  entity: ['Entity!', 'Of which entity.'],
  completeFrom: ['PartialDate', 'The first day with every row; null: the last alone.'],
  completeThrough: ['PartialDate!', 'The last day with every row.'],
  universe: ['ListUniverse', 'Of whom it speaks; null: of all who existed then.'],
  officialTotal: ['Int', 'As the document announces it; null where it does not.'],
  note: ['String', 'What is missing after.'],
  document: ['Document!', 'Which lists them.'],
});
const RELATION = recordType('DatasetRelation', 'One relation over the whole graph.', {
  relation: ['Relation!', 'Which.'],
  edges: ['Int!', 'How many, whatever the day.'],
  earliest: ['PartialDate', 'First `since` or `until`; null if none is dated.'],
  latest: ['PartialDate', 'Last of these dates.'],
});
const LICENCE = recordType('DatasetLicence', 'Terms that sources state, by whom to credit.', {
  licence: ['String', 'SPDX id or words; null where none are stated.'],
  credit: ['String', 'Their publisher; null if unknown.'],
  documents: ['Int!', 'Of both.'],
  claims: ['Int!', 'Live claims that rest on these.'],
});
const SOURCE = recordType('DatasetSource', 'A document as a source.', {
  document: ['Document!', 'Which.'],
  claims: ['Int!', 'Live claims that rest on it.'],
});

// Lists that documents cover, and publishers with their terms: about as many as there are.
const LISTS = 100;
const TERMS = { counted: 200, each: 0 };

/** What the data are, how far they reach and on which terms they may be used: as they are now, whatever the day. */
export const dataset = questionOfRows({
  root: 'dataset',
  description: 'Which data these answers come from, to be cited with them.',
  type: 'Dataset!',
  arguments: {},
  types: [DATASET, COVERAGE, RELATION, LICENCE, SOURCE, KIND_COUNT],
  isOfNoDay: () => true,
  sizes: (_, values) => ({
    base: 1,
    of: {
      relations: TERMS,
      licences: TERMS,
      coverage: LISTS,
      sources: (field) => (field.field === 'record' && field.first ? resolveInteger(field.first, values) : 0),
    },
  }),
  fromRows: datasetOf,
});
