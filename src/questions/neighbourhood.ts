import { querySignature } from '../plan/cursor.js';
import { resolve, resolveInteger } from '../plan/operand.js';
import type { Operand } from '../plan/plan.js';
import { printOperand, printPage, printTime } from '../plan/print-filter.js';
import { known } from '../plan/print-words.js';
import { knownAt, pageOf, size, texts, time } from './arguments.js';
import { recordType } from '../plan/definition.js';
import { MOST_HUBS, type Sight } from './links.js';
import { kinds, relations } from './names-argument.js';
import { findSubgraph, KEYS } from './neighbourhood-of.js';
import { alongWords } from './paths.js';
import { questionOfLinks, type CursorOf, type RootOf } from './question.js';
import { shows } from './rows.js';

/** What a page is a page of. */
interface Surroundings extends Sight {
  readonly id: Operand;
  readonly depth: Operand;
}

const CURSOR: CursorOf<Surroundings> = {
  keys: KEYS,
  signs: ({ id, depth, relations: along, kinds: to, time: at, knownAt: then }) => ({
    ...{ filter: [id, depth, along, to], order: [], time: at, knownAt: then },
  }),
};

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
  words: ({ id, depth, relations: along, kinds: to, time: at, knownAt: then, page }) => [
    `what is within ${printOperand(depth)} hops of ${printOperand(id)}`,
    ...alongWords(along),
    ...(to === null ? [] : [`to ${to.join(' | ')}`]),
    printTime(at),
    ...known(then),
    printPage(page),
  ],
  time: (root) => root.time,
  sizes: (root, values) => {
    const edges = resolveInteger(root.page.first, values);
    // A page may show both ends of all its edges, but hardly does.
    return { base: 1, of: { nodes: edges + 1, edges, excludedHubs: MOST_HUBS } };
  },
  cursor: CURSOR,
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
          signature: querySignature(root.page, CURSOR.signs(root), values),
          wantsCounts: shows(root.fields, 'counts'),
          wantsPage: root.fields.some((field) => field.field !== 'typename' && field.name !== 'counts'),
        },
        pace,
      );
    },
  },
});

export type SubgraphRoot = RootOf<typeof neighbourhood>;
