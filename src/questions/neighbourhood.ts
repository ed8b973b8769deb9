import { querySignature } from '../plan/cursor.js';
import { resolve, resolveInteger } from '../plan/operand.js';
import type { Page, Values } from '../plan/plan.js';
import { printOperand } from '../plan/print-filter.js';
import { knownAt, pageOf, size, texts, time } from './arguments.js';
import { recordType } from '../plan/definition.js';
import { MOST_HUBS } from './links.js';
import { kinds, relations } from './names-argument.js';
import { findSubgraph, KEYS } from './neighbourhood-of.js';
import { questionOfLinks, signs, type AskedRoot } from './question.js';
import { shows } from './rows.js';

/** What surrounds an entity: counts of its edges, and pages of the edges within some hops of it. */
export const neighbourhood = questionOfLinks({
  root: 'neighbourhood',
  description: 'What surrounds an entity: counts of its edges, and pages of the edges around it.',
  type: 'Subgraph!',
  arguments: {
    id: texts('ID!', 'The id of the entity in the centre.'),
    depth: size(1, '1 to 3: edges of the centre, of its neighbours, and of theirs.'),
    relations,
    kinds,
    page: pageOf(50),
    time,
    knownAt,
  },
  types: [
    recordType('Subgraph', 'A part of the graph, to be drawn or exported.', {
      counts: ['[RelationCount!]!', 'How many edges the centre has in all, by relation and direction.'],
      nodes: ['[Entity!]!', "The centre, then the ends of this page's edges as they come."],
      edges: [
        '[SubgraphEdge!]!',
        'Each once: those of the centre, then those of its neighbours, ...; there by the id of the end they are met from, relation, direction, other end.',
      ],
      pageInfo: ['PageInfo!', 'Where this page lies in the whole.'],
      excludedHubs: ['[Entity!]!', 'Shown, but not gone on from, for they have more than 1,000 edges; by id.'],
    }),
    recordType('RelationCount', 'How many edges are of one sort.', {
      relation: ['Relation!', 'Which.'],
      direction: ['HopDirection!', 'As read from the centre.'],
      count: ['Int!', 'How many.'],
    }),
    recordType('SubgraphEdge', 'An edge from subject to object.', {
      relation: ['Relation!', 'Which.'],
      source: ['Entity!', 'The subject.'],
      target: ['Entity!', 'The object.'],
      since: ['PartialDate', 'Since when, or on what day; null where not known.'],
      until: ['PartialDate', 'First day without it; null: no end known.'],
      sentence: ['String!', 'As one would say it.'],
      claim: ['Claim!', 'What it rests on.'],
    }),
  ],
  says: ({ id, depth }) => [`what is within ${printOperand(depth)} hops of ${printOperand(id)}`],
  sizes: (root, values) => {
    const edges = resolveInteger(root.page.first, values);
    // A page may show both ends of all its edges, but hardly does.
    return { base: 1, of: { nodes: edges + 1, edges, excludedHubs: MOST_HUBS } };
  },
  cursor: { keys: KEYS },
  fromLinks: {
    sight: (root) => root,
    search: (root, { values, canonical, pace }) => {
      const after = root.page.after === null ? null : resolve(root.page.after, values);
      return findSubgraph(
        {
          id: canonical(String(resolve(root.id, values))),
          depth: resolveInteger(root.depth, values),
          first: resolveInteger(root.page.first, values),
          after: after === null ? null : String(after),
          signature: signatureOf(root, values),
          wantsCounts: shows(root.fields, 'counts'),
          wantsPage: root.fields.some((field) => field.field !== 'typename' && field.name !== 'counts'),
        },
        pace,
      );
    },
  },
});

// Its return type is said, as it stands in what it reads.
const signatureOf = (root: AskedRoot & { readonly page: Page }, values: Values): string =>
  querySignature(root.page, signs<AskedRoot>(neighbourhood.cursor, root), values);
