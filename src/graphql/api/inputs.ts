import type { Kind, Ontology, Property } from '../../ontology/ontology.js';
import {
  edgeProperties,
  matchName,
  nodeProperties,
  orderName,
  PLAIN_EDGES,
  propertyFilterName,
  relationFilterName,
  relationList,
  relationLists,
  whereName,
  type EdgeSet,
  type RelationList,
  type Target,
} from '../../questions/api-names.js';
import { inputType, type Definition, type Field } from '../../plan/definition.js';

/** Conditions and orders: of nodes, of edges, and of the lists along relations that join the two. */
export function inputs(ontology: Ontology): readonly Definition[] {
  const lists = relationLists(ontology);
  const targets: readonly Target[] = ['Entity', ...ontology.kinds.keys()];
  const edgeSets = [...new Set([PLAIN_EDGES, ...lists.map((list) => list.edges)])];
  return [
    ...targets.flatMap((target) => [nodeWhere(ontology, target), nodeOrder(ontology, target)]),
    ...edgeSets.flatMap((edges) => [edgeWhere(ontology, edges), edgeOrder(ontology, edges)]),
    ...lists.flatMap((list) => [relationFilter(list), match(list), relationOrder(list)]),
  ];
}

function nodeWhere(ontology: Ontology, target: Target): Definition {
  const name = whereName(target);
  const relations = relationConditions(ontology, ontology.kinds.get(target));
  const kind: readonly Field[] =
    target === 'Entity' ? [{ name: 'kind', type: 'KindFilter', description: 'What it is.' }] : [];
  return inputType(name, 'All of these must hold.', [
    ...connectives(name),
    { name: 'id', type: 'IdFilter', description: 'Its id.' },
    ...kind,
    ...nodeProperties(ontology, target).map(propertyCondition),
    ...relations,
  ]);
}

function relationConditions(ontology: Ontology, kind: Kind | undefined): readonly Field[] {
  return [...(kind?.relations.values() ?? [])].map((field) => {
    const { target, edges } = relationList(ontology, field);
    return { name: field.name, type: relationFilterName(target, edges), description: `Over \`${field.name}\`.` };
  });
}

function edgeWhere(ontology: Ontology, edges: EdgeSet): Definition {
  const name = whereName(edges);
  return inputType(name, 'All of these must hold.', [
    ...connectives(name),
    ...EDGE_DATES.map((date) => ({ ...date, type: 'DateFilter' })),
    ...edgeProperties(ontology, edges).map(propertyCondition),
  ]);
}

function relationFilter({ target, edges }: RelationList): Definition {
  const type = matchName(target, edges);
  return inputType(relationFilterName(target, edges), 'All must hold of the relation.', [
    { name: 'some', type, description: 'One passes; `{}`: there is one.' },
    { name: 'none', type, description: 'None passes.' },
    { name: 'every', type, description: 'None fails.' },
  ]);
}

function match({ target, edges }: RelationList): Definition {
  const name = matchName(target, edges);
  return inputType(name, 'All must hold of one row.', [
    { name: 'node', type: whereName(target), description: 'Of who or what is there.' },
    { name: 'edge', type: whereName(edges), description: 'Of the relation itself.' },
    ...connectives(name),
  ]);
}

function nodeOrder(ontology: Ontology, target: Target): Definition {
  const kind: readonly Field[] =
    target === 'Entity' ? [{ name: 'kind', type: 'Sort', description: 'What it is.' }] : [];
  return order(orderName(target), [
    { name: 'id', type: 'Sort', description: 'Its id.' },
    ...kind,
    ...nodeProperties(ontology, target).filter(isSingle).map(propertyOrder),
  ]);
}

function edgeOrder(ontology: Ontology, edges: EdgeSet): Definition {
  const dates = EDGE_DATES.map((date) => ({ ...date, type: 'Sort' }));
  return order(orderName(edges), [...dates, ...edgeProperties(ontology, edges).filter(isSingle).map(propertyOrder)]);
}

function relationOrder({ target, edges }: RelationList): Definition {
  const fields: readonly Field[] = [
    { name: 'node', type: orderName(target), description: 'By who or what is there.' },
    { name: 'edge', type: orderName(edges), description: 'By the relation itself.' },
  ];
  return { is: 'input', name: orderName(target, edges), description: 'One key.', oneOf: true, fields };
}

function connectives(name: string): readonly Field[] {
  return [
    { name: 'AND', type: `[${name}!]`, description: 'All hold.' },
    { name: 'OR', type: `[${name}!]`, description: 'At least one holds.' },
    { name: 'NOT', type: name, description: 'It does not hold.' },
  ];
}

// Input objects have no order of their own, so each key of an order is an object of one field.
function order(name: string, fields: readonly Field[]): Definition {
  return inputType(name, 'One key, and where nulls go.', [...fields, NULLS]);
}

const NULLS: Field = { name: 'nulls', type: 'Nulls', description: 'Default: LAST.' };

const propertyCondition = (property: Property): Field => ({
  name: property.name,
  type: propertyFilterName(property),
  description: `Of \`${property.name}\`.`,
});

const propertyOrder = (property: Property): Field => ({
  name: property.name,
  type: 'Sort',
  description: `By \`${property.name}\`.`,
});

const isSingle = (property: Property): boolean => !property.list;

const EDGE_DATES = [
  { name: 'since', description: 'Of its first day.' },
  { name: 'until', description: 'Of the first day without it.' },
  { name: 'attested', description: 'Of the latest day a source gives.' },
] as const;
