/**
 * What the pages are made from: kinds with their facts and relations, the verbs of relations and the words of closed
 * sets, read from the ontology (what may be said) and the API (how it is asked). Once when the explorer is built, and
 * once more by a page whose graph has kinds or relations of its own.
 */
import { buildSchema, getNamedType, isEnumType, isInterfaceType, isObjectType, parse } from 'graphql';
import { KINDS, NEW_KIND, RELATIONS } from '../../scripts/looks.mjs';

/** Told elsewhere on a page, or for programs alone (`key`). */
const NOT_FACTS = new Set(['id', 'key', 'kind', 'name', 'aliases', 'description', 'exists']);
/** Of every edge; the others are its own properties. */
const OF_EVERY_EDGE = new Set(['cursor', 'node', 'since', 'until', 'attested', 'claim', 'claims']);

/**
 * @param ontologyText As schema/ontology.graphql.
 * @param apiText As schema/api.graphql.
 * @returns What `Shape` of lib/shape.ts says.
 */
export function shapeOf(ontologyText, apiText) {
  const ontology = { definitions: withExtensions(parse(ontologyText).definitions) };
  const api = buildSchema(apiText);
  const types = ontology.definitions.filter((one) => one.kind === 'ObjectTypeDefinition' && directive(one, 'kind'));
  const entity = ontology.definitions.find((one) => one.name?.value === 'Entity');
  const temporal = (type) =>
    [...entity.fields, ...type.fields].filter((one) => directive(one, 'temporal')).map((one) => one.name.value);
  const kindNames = api.getType('Kind').getValues();
  return {
    kinds: types.map((type) => kindOf(type, api, kindNames, temporal(type), ontology)),
    relations: Object.fromEntries(relationsOf(ontology).map((value) => [value.name.value, relationOf(value)])),
    enums: Object.fromEntries(
      Object.values(api.getTypeMap())
        .filter((type) => isEnumType(type) && !/^__|Facet$/.test(type.name))
        .map((type) => [
          type.name,
          Object.fromEntries(type.getValues().map(({ name, description }) => [name, description])),
        ]),
    ),
  };
}

/** Definitions with what `extend type` and `extend enum` add to them, which is how folders add to those of the package. */
function withExtensions(definitions) {
  const added = definitions.filter(({ kind }) => /^(?:ObjectType|EnumType)Extension$/.test(kind));
  const more = (one, members) =>
    added.filter(({ name }) => name.value === one.name?.value).flatMap((extension) => extension[members] ?? []);
  return definitions
    .filter((one) => !added.includes(one))
    .map((one) => ({
      ...one,
      ...(one.fields && { fields: [...one.fields, ...more(one, 'fields')] }),
      ...(one.values && { values: [...one.values, ...more(one, 'values')] }),
    }));
}

function kindOf(type, api, kindNames, temporal, ontology) {
  const { prefix, plural } = directive(type, 'kind');
  const name = type.name.value;
  const fields = Object.values(api.getType(name).getFields());
  const follows = new Map(type.fields.map((field) => [field.name.value, directive(field, 'follows')]));
  const ends = new Set(type.fields.filter((field) => directive(field, 'ends')).map((field) => field.name.value));
  const list = api.getQueryType().getFields()[plural];
  const [colour] = KINDS[name] ?? NEW_KIND;
  return {
    name,
    kind: kindNames.find((value) => value.name.replaceAll('_', '') === name.toUpperCase()).name,
    prefix,
    plural,
    faceted: 'facets' in getNamedType(list.type).getFields(),
    description: type.description?.value ?? '',
    colour,
    facts: fields
      .filter((field) => !NOT_FACTS.has(field.name) && !isObjectType(getNamedType(field.type)))
      .map((field) => ({
        name: field.name,
        type: getNamedType(field.type).name,
        description: field.description ?? '',
        ...(ends.has(field.name) && { ends: true }),
      })),
    temporal,
    links: fields
      .filter((field) => isObjectType(getNamedType(field.type)))
      .map((field) => {
        const { relation, direction = 'OUT' } = follows.get(field.name);
        const connection = getNamedType(field.type).getFields();
        const edge = getNamedType(connection.edges.type).getFields();
        return {
          name: field.name,
          relation,
          direction,
          target: getNamedType(edge.node.type).name,
          order: orderOf(getNamedType(edge.node.type), relation, ontology),
          properties: Object.keys(edge).filter((key) => !OF_EVERY_EDGE.has(key)),
          description: field.description ?? '',
        };
      }),
  };
}

function relationsOf(ontology) {
  return ontology.definitions.find((one) => one.kind === 'EnumTypeDefinition' && one.name.value === 'Relation').values;
}

function relationOf(value) {
  const { says, saysBack = says, time, from, to } = directive(value, 'relation');
  const [colour = null] = RELATIONS[value.name.value] ?? [];
  return { says, saysBack, time, from, to, colour, description: value.description?.value ?? '' };
}

/** What a reader expects first: articles and sessions by number, the latest votes and speeches, all else by name. */
function orderOf(target, relation, ontology) {
  const fields = target.getFields();
  if (fields.ordinal) return '{ node: { ordinal: ASC } }';
  if (fields.date) return '{ node: { date: DESC } }';
  const { time } = directive(
    relationsOf(ontology).find((value) => value.name.value === relation),
    'relation',
  );
  return isInterfaceType(target) && time === 'EVENT' ? '{ edge: { since: ASC } }' : '{ node: { name: ASC } }';
}

/** Its arguments by name, or undefined where the node does not carry it. */
function directive(node, name) {
  const found = node.directives?.find((one) => one.name.value === name);
  return found && Object.fromEntries(found.arguments.map((one) => [one.name.value, valueOf(one.value)]));
}

function valueOf(node) {
  return node.kind === 'ListValue' ? node.values.map(valueOf) : node.value;
}
