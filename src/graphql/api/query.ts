import type { Kind, Ontology } from '../../ontology/ontology.js';
import { after, first, knownAt, rootListTime, rootTime } from '../../questions/api-arguments.js';
import { connectionName, orderName, whereName } from '../../questions/api-names.js';
import { describe } from './properties.js';
import { QUESTIONS, RECORDS } from '../../questions/questions.js';
import { objectType, type Definition, type Field } from '../../plan/definition.js';

/** The root, and the answers that only it gives. */
export function query(ontology: Ontology): readonly Definition[] {
  const byKind = [...ontology.kinds.values()].flatMap((kind) => [one(kind), many(kind)]);
  return [
    objectType('Query', QUERY, [...NODES, ...byKind, ...Object.values(QUESTIONS).map(({ field }) => field)]),
    ...RECORDS.values(),
  ];
}

function one(kind: Kind): Field {
  const keys = [...kind.properties.values()].filter((property) => property.key);
  const given = ['id', ...keys.map((key) => key.name)].map((name) => `\`${name}\``).join(' or ');
  return {
    name: kind.singular,
    type: kind.name,
    description: `The ${kind.name} with this ${given}; null where there is none.`,
    arguments: [
      {
        name: 'id',
        type: 'ID',
        description:
          keys.length === 0
            ? `As in \`${kind.prefix}:...\`.`
            : `As in \`${kind.prefix}:...\`; this or a key, not both.`,
      },
      ...keys.map((key) => ({ name: key.name, type: key.typeName, description: describe(key) })),
      ...rootTime,
    ],
  };
}

function many(kind: Kind): Field {
  return {
    name: kind.plural,
    type: `${connectionName(kind.name)}!`,
    description: `Every ${kind.name}, or those that pass, a page at a time.`,
    arguments: [
      { name: 'where', type: whereName(kind.name), description: 'Which; default: all.' },
      { name: 'orderBy', type: `[${orderName(kind.name)}!]`, description: 'Then by id.' },
      first(50),
      after,
      ...rootListTime,
    ],
  };
}

const QUERY = `\
How outer space is governed, as of any day, with the evidence.

Time: \`asOf\` asks about a day, \`ever\` about any, \`knownAt\` about what the graph knew at a moment. Given on a root
field, they hold for every list and filter below; a relation field may take another day. A relation counts from its
first day until the day before \`until\`; an event counts from its day on.

- \`asOf\` is today, UTC, unless given. \`ever: true\` drops the day and cannot stand beside an \`asOf\`.
- What began on a day that is not known counts from the first day on which a source attests it, and where none
  does only under \`ever\`.
- What is recorded later than \`knownAt\`, or was retracted by then, is not seen. Only root fields take it.

Lists: \`first\` is at most 250; 0 gives counts without rows. \`after\` takes a cursor of the same list, asked in the
same way. The first key of \`orderBy\` counts most; ties, and lists without one, go by node id. Texts are ordered by
code point, dates by their first day and the coarser first; what is not known
comes last in either direction, or first where \`nulls: FIRST\` stands beside the key.

Filters look at the same day as their list. All conditions of one object must hold; null for any of them, or for a
whole \`where\`, is refused. What is not known passes no test,
so that its \`NOT\` passes. A partial date passes if some day in it does; compared with, it stands for its first day
under \`lt\` and \`gte\` and for its last under \`gt\` and \`lte\`; \`eq\` and \`in\` ask for a day in common.`;

const NODES: readonly Field[] = [
  {
    name: 'node',
    type: 'Node',
    description:
      'The entity or claim with this id, as of today; null where there is none. It takes no day, as Relay has it: `entity` and `claim` do.',
    arguments: [{ name: 'id', type: 'ID!', description: 'Of an entity or a claim.' }],
  },
  {
    name: 'nodes',
    type: '[Node]!',
    description: 'The entities and claims with these ids, in the same order; null where there is none.',
    arguments: [
      { name: 'ids', type: '[ID!]!', description: 'Of entities and claims; repeats are answered again.' },
      ...rootTime,
    ],
  },
  {
    name: 'entity',
    type: 'Entity',
    description: 'The entity with this id, whatever its kind; null where there is none.',
    arguments: [{ name: 'id', type: 'ID!', description: "With its kind's prefix, e.g. `state:chn`." }, ...rootTime],
  },
  {
    name: 'claim',
    type: 'Claim',
    description: 'The claim with this id; null where there is none.',
    arguments: [{ name: 'id', type: 'ID!', description: '`claim:` and 32 hexadecimal digits.' }, knownAt],
  },
];
