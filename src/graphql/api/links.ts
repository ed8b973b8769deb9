import { after, first, rootTime } from '../../questions/api-arguments.js';
import { objectType, type Definition, type Field } from '../../questions/definition.js';

const relations: Field = {
  name: 'relations',
  type: '[Relation!]',
  description: 'Edges to follow; default: all.',
};

/** The roots that go through the graph, edges read in either direction. */
export const linkRoots: readonly Field[] = [
  {
    name: 'paths',
    type: 'Paths!',
    description:
      'How two entities are connected: the shortest paths that pass no entity twice. Fewer hops come first, then by the ids along the path, then by relation and direction; of edges that make the same hop the one that began last is shown. From an entity to itself: one path without hops. Refused with the numbers where too many edges would be read.',
    arguments: [
      { name: 'from', type: 'ID!', description: 'The id of an entity.' },
      { name: 'to', type: 'ID!', description: 'The id of another.' },
      { name: 'maxHops', type: 'Int!', default: '4', description: '1 to 6.' },
      relations,
      {
        name: 'excludeHubs',
        type: 'Boolean!',
        default: 'true',
        description: 'Not through entities with more than 1,000 edges.',
      },
      first(5),
      ...rootTime,
    ],
  },
  {
    name: 'neighbourhood',
    type: 'Subgraph!',
    description: 'What surrounds an entity: counts of its edges, and pages of the edges around it.',
    arguments: [
      { name: 'id', type: 'ID!', description: 'The id of the entity in the centre.' },
      {
        name: 'depth',
        type: 'Int!',
        default: '1',
        description: '1 to 3: edges of the centre, of its neighbours, and of theirs.',
      },
      relations,
      { name: 'kinds', type: '[Kind!]', description: 'Entities to go to; default: all.' },
      first(50),
      after,
      ...rootTime,
    ],
  },
];

const relation: Field = { name: 'relation', type: 'Relation!', description: 'Which.' };
const claim: Field = { name: 'claim', type: 'Claim!', description: 'What it rests on.' };
const sentence = (description: string): Field => ({ name: 'sentence', type: 'String!', description });

/** What these roots answer with. */
export const linkTypes: readonly Definition[] = [
  objectType('Paths', 'Paths between two entities.', [
    { name: 'nodes', type: '[Path!]!', description: 'The paths, the shortest first.' },
    {
      name: 'excludedHubs',
      type: '[Entity!]!',
      description: 'Entities met and not entered, for they have too many edges: within half the hops of an end, by id.',
    },
  ]),
  objectType('Path', 'A way from one entity to another.', [
    { name: 'length', type: 'Int!', description: 'How many hops.' },
    { name: 'hops', type: '[Hop!]!', description: 'From the one end to the other.' },
  ]),
  objectType('Hop', 'A step along a path.', [
    relation,
    { name: 'direction', type: 'HopDirection!', description: 'How the path reads the relation.' },
    { name: 'from', type: 'Entity!', description: 'Where it starts.' },
    { name: 'to', type: 'Entity!', description: 'Where it leads.' },
    sentence('As one would say it: `Li Song represents China (since 2023-03-17)`.'),
    claim,
  ]),
  {
    is: 'enum',
    name: 'HopDirection',
    description: 'Which way a relation is read.',
    values: [
      { name: 'OUT', description: 'From subject to object.' },
      { name: 'IN', description: 'From object to subject.' },
      { name: 'BOTH', description: 'Either: it is symmetric.' },
    ],
  },
  objectType('Subgraph', 'A part of the graph, to be drawn or exported.', [
    {
      name: 'counts',
      type: '[RelationCount!]!',
      description: 'How many edges the centre has in all, by relation and direction.',
    },
    { name: 'nodes', type: '[Entity!]!', description: "The centre, then the ends of this page's edges as they come." },
    {
      name: 'edges',
      type: '[SubgraphEdge!]!',
      description:
        'Each once: those of the centre, then those of its neighbours, ...; there by the id of the end they are met from, relation, direction, other end.',
    },
    { name: 'pageInfo', type: 'PageInfo!', description: 'Where this page lies in the whole.' },
    {
      name: 'excludedHubs',
      type: '[Entity!]!',
      description: 'Shown, but not gone on from, for they have more than 1,000 edges; by id.',
    },
  ]),
  objectType('RelationCount', 'How many edges are of one sort.', [
    relation,
    { name: 'direction', type: 'HopDirection!', description: 'As read from the centre.' },
    { name: 'count', type: 'Int!', description: 'How many.' },
  ]),
  objectType('SubgraphEdge', 'An edge from subject to object.', [
    relation,
    { name: 'source', type: 'Entity!', description: 'The subject.' },
    { name: 'target', type: 'Entity!', description: 'The object.' },
    { name: 'since', type: 'PartialDate', description: 'Since when, or on what day; null where not known.' },
    { name: 'until', type: 'PartialDate', description: 'First day without it; null: no end known.' },
    sentence('As one would say it.'),
    claim,
  ]),
];
