import type { Kind, Ontology, RelationField } from '../../ontology/ontology.js';
import { after, first, relationTime } from '../../questions/api-arguments.js';
import { connectionName, matchName, orderName, relationList } from '../../questions/api-names.js';
import { describe, propertyField } from './properties.js';
import type { Definition, Field } from '../../plan/definition.js';

/** `Node`, `Entity`, and a type for each kind. */
export function entities(ontology: Ontology): readonly Definition[] {
  const node: Definition = {
    is: 'interface',
    name: 'Node',
    description: 'Whatever has an id: an entity or a claim.',
    implements: [],
    fields: [NODE_ID],
  };
  return [node, entity(ontology), ...[...ontology.kinds.values()].map((kind) => kindType(ontology, kind))];
}

function entity(ontology: Ontology): Definition {
  const properties = [...ontology.entityProperties.values()].map(propertyField);
  const description = describe({ description: ontology.entityDescription });
  return {
    is: 'interface',
    name: 'Entity',
    description,
    implements: ['Node'],
    fields: [ENTITY_ID, KEY, KIND, EXISTS, ...properties],
  };
}

function kindType(ontology: Ontology, kind: Kind): Definition {
  const properties = [...kind.properties.values()].map(propertyField).map((field) => shared(field, ontology));
  const relations = [...kind.relations.values()].map((field) => relationField(ontology, field));
  const fields = [id(kind.prefix), brief(KEY), KIND, brief(EXISTS), ...properties, ...relations];
  return { is: 'type', name: kind.name, description: describe(kind), implements: ['Entity', 'Node'], fields };
}

/** What `Entity` tells in full a kind tells in brief: seventeen times the same is much to read. */
const shared = (field: Field, { entityProperties }: Ontology): Field =>
  entityProperties.has(field.name) ? brief(field) : field;

const brief = (field: Field): Field => ({
  ...field,
  description: `${field.description.split(/[,;:.] |\.$/)[0] ?? ''}.`,
});

function relationField(ontology: Ontology, field: RelationField): Field {
  const { target, edges } = relationList(ontology, field);
  return {
    name: field.name,
    type: `${connectionName(target, edges)}!`,
    description: describe(field),
    arguments: [
      { name: 'where', type: matchName(target, edges), description: 'Which.' },
      { name: 'orderBy', type: `[${orderName(target, edges)}!]`, description: 'Then by node id.' },
      first(20),
      after,
      ...relationTime,
    ],
  };
}

const id = (prefix: string): Field => ({
  name: 'id',
  type: 'ID!',
  description: `\`${prefix}:\` and a short name; stable across releases.`,
});

const ENTITY_ID: Field = {
  name: 'id',
  type: 'ID!',
  description:
    'Stable across releases: the prefix of its kind, a colon and a short name. After a merger the old id keeps resolving.',
};
const NODE_ID: Field = { name: 'id', type: 'ID!', description: 'Stable across releases; its prefix tells what it is.' };
const KEY: Field = {
  name: 'key',
  type: 'ID!',
  description: 'The id with day and moment asked about, for caches of clients: other fields depend on these.',
};
const EXISTS: Field = {
  name: 'exists',
  type: 'Boolean!',
  description: 'On the day asked about; true where no beginning or end is known.',
};
const KIND: Field = { name: 'kind', type: 'Kind!', description: 'Never changes.' };
