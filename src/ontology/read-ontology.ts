import {
  Kind as Ast,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';
import type { Lasting } from '../model/interval.js';
import { lowerFirst } from '../text/case.js';
import { digest } from '../text/digest.js';
import { didYouMean } from '../text/suggest.js';
import { mergeDefinitions, OntologyError, placeOf as place, type Extension } from './merge-definitions.js';
import type {
  Direction,
  EnumType,
  Kind,
  Ontology,
  Property,
  PropertySet,
  Relation,
  RelationField,
  ValueType,
} from './ontology.js';

/**
 * Reads the one file that says what may be said.
 *
 * @param sdl GraphQL SDL with the directives that its first description explains.
 * @param extensions What origins bring beside it.
 * @throws {OntologyError} when a name is unknown, a field cannot follow its relation, or a kind lacks a prefix;
 *   {@link OntologyClashError} when two define one name.
 */
export function readOntology(sdl: string, extensions: readonly Extension[] = []): Ontology {
  if (extensions.length === 0) return readAlone(sdl);
  const read = readDefinitions(mergeDefinitions(sdl, extensions));
  const text = [sdl, ...extensions.map((one) => one.text)].join('\n');
  return { ...read, packaged: readAlone(sdl), text, digest: digest(sdl) };
}

/** Whoever adds a kind, or opens a second graph, asks for the package's several times. */
let last: Ontology | undefined;

function readAlone(sdl: string): Ontology {
  if (last?.text === sdl) return last;
  last = { ...readDefinitions(mergeDefinitions(sdl, [])), packaged: null, text: sdl, digest: digest(sdl) };
  return last;
}

function readDefinitions(definitions: readonly DefinitionNode[]): Omit<Ontology, 'packaged' | 'text' | 'digest'> {
  const enums = readEnums(definitions);
  const interfaces = definitions.filter(
    (d): d is InterfaceTypeDefinitionNode => d.kind === Ast.INTERFACE_TYPE_DEFINITION,
  );
  const objects = definitions.filter((d): d is ObjectTypeDefinitionNode => d.kind === Ast.OBJECT_TYPE_DEFINITION);
  const entity = interfaces.find((d) => d.name.value === 'Entity');
  if (entity === undefined) throw new OntologyError('schema/ontology.graphql: no interface Entity.');
  const entityProperties = readProperties(entity.fields ?? [], enums);
  const propertySets = readPropertySets(objects, enums);
  const kindNodes = objects.filter((d) => directive(d.directives, 'kind') !== undefined);
  const kindNames = kindNodes.map((d) => d.name.value);
  const ends = readRelationEnds(definitions, kindNames, propertySets);
  const kinds = new Map<string, Kind>();
  const symmetric = new Set<string>();
  for (const node of kindNodes) {
    const kind = readKind(node, entityProperties, enums, ends, kindNames);
    for (const field of kind.relations.values()) if (field.direction === 'BOTH') symmetric.add(field.relation);
    kinds.set(kind.name, kind);
  }
  const kindByPrefix = new Map([...kinds.values()].map((kind) => [kind.prefix, kind]));
  checkPrefixes(kindNodes);
  const relations = new Map([...ends].map(([name, end]) => [name, { ...end, symmetric: symmetric.has(name) }]));
  const entityDescription = entity.description?.value;
  return {
    kinds,
    kindByPrefix,
    relations,
    propertySets,
    enums,
    entityProperties,
    entityDescription,
  };
}

function checkPrefixes(kinds: readonly ObjectTypeDefinitionNode[]): void {
  const seen = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of kinds) {
    const prefix = text(argument(directive(node.directives, 'kind'), 'prefix')) ?? '';
    const other = seen.get(prefix);
    if (other !== undefined)
      throw new OntologyError(
        `${place(node)}: ${node.name.value} has the prefix "${prefix}" of ${other.name.value} in ${place(other)}. Give it another one.`,
      );
    seen.set(prefix, node);
  }
}

function readEnums(definitions: readonly DefinitionNode[]): Map<string, EnumType> {
  const enums = new Map<string, EnumType>();
  for (const node of definitions) {
    // How fields are followed and how relations last is for us, not for the API.
    if (node.kind !== Ast.ENUM_TYPE_DEFINITION || node.name.value === 'Direction' || node.name.value === 'Time')
      continue;
    const values = (node.values ?? []).map((v) => ({ name: v.name.value, description: v.description?.value }));
    enums.set(node.name.value, { name: node.name.value, description: node.description?.value, values });
  }
  return enums;
}

function readPropertySets(
  objects: readonly ObjectTypeDefinitionNode[],
  enums: Map<string, EnumType>,
): Map<string, PropertySet> {
  const sets = new Map<string, PropertySet>();
  for (const node of objects) {
    if (directive(node.directives, 'properties') === undefined) continue;
    const name = node.name.value;
    sets.set(name, {
      name,
      description: node.description?.value,
      properties: readProperties(node.fields ?? [], enums),
    });
  }
  return sets;
}

function readRelationEnds(
  definitions: readonly DefinitionNode[],
  kinds: readonly string[],
  sets: ReadonlyMap<string, PropertySet>,
): Map<string, Omit<Relation, 'symmetric'>> {
  const node = definitions.find(
    (d): d is EnumTypeDefinitionNode => d.kind === Ast.ENUM_TYPE_DEFINITION && d.name.value === 'Relation',
  );
  if (node === undefined) throw new OntologyError('schema/ontology.graphql: no enum Relation.');
  return new Map((node.values ?? []).map((value) => [value.name.value, readRelation(value, kinds, sets)]));
}

function readRelation(
  node: EnumValueDefinitionNode,
  kinds: readonly string[],
  sets: ReadonlyMap<string, PropertySet>,
): Omit<Relation, 'symmetric'> {
  const at = place(node);
  const given = directive(node.directives, 'relation');
  if (given === undefined) throw new OntologyError(`${at}: ${node.name.value} lacks @relation(from:, to:, time:).`);
  const says = text(argument(given, 'says'));
  if (says === undefined) throw new OntologyError(`${at}: ${node.name.value} lacks a verb: @relation(says: "...").`);
  const propertiesType = text(argument(given, 'properties')) ?? null;
  if (propertiesType !== null && !sets.has(propertiesType))
    throw new OntologyError(
      `${at}: no type "${propertiesType}" @properties.${didYouMean(propertiesType, sets.keys())}`,
    );
  const end = (side: string): string[] =>
    texts(argument(given, side)).flatMap((name) => {
      if (name === 'Entity') return kinds;
      if (!kinds.includes(name)) throw new OntologyError(`${at}: no kind "${name}".${didYouMean(name, kinds)}`);
      return name;
    });
  return {
    name: node.name.value,
    from: end('from'),
    to: end('to'),
    lasting: text(argument(given, 'time')) as Lasting, // the directive's enum Time has these values and no others
    propertiesType,
    properties:
      (propertiesType === null ? undefined : sets.get(propertiesType)?.properties) ?? new Map<string, Property>(),
    says,
    saysBack: text(argument(given, 'saysBack')) ?? says,
    description: node.description?.value,
  };
}

function readKind(
  node: ObjectTypeDefinitionNode,
  entityProperties: ReadonlyMap<string, Property>,
  enums: Map<string, EnumType>,
  relations: ReadonlyMap<string, Omit<Relation, 'symmetric'>>,
  kinds: readonly string[],
): Kind {
  const name = node.name.value;
  const given = directive(node.directives, 'kind');
  const prefix = text(argument(given, 'prefix'));
  const plural = text(argument(given, 'plural'));
  if (prefix === undefined || plural === undefined)
    throw new OntologyError(`${place(node)}: ${name} lacks @kind(prefix:, plural:).`);
  const follows = (node.fields ?? []).filter((f) => directive(f.directives, 'follows') !== undefined);
  const own = (node.fields ?? []).filter((f) => directive(f.directives, 'follows') === undefined);
  return {
    name,
    prefix,
    singular: lowerFirst(name),
    plural,
    description: node.description?.value,
    properties: new Map([...entityProperties, ...readProperties(own, enums)]),
    relations: new Map(follows.map((field) => [field.name.value, readRelationField(name, field, relations, kinds)])),
  };
}

function readRelationField(
  kind: string,
  node: FieldDefinitionNode,
  relations: ReadonlyMap<string, Omit<Relation, 'symmetric'>>,
  kinds: readonly string[],
): RelationField {
  const given = directive(node.directives, 'follows');
  const at = `${place(node)}: ${kind}.${node.name.value}`;
  const name = text(argument(given, 'relation')) ?? '';
  const relation = relations.get(name);
  if (relation === undefined)
    throw new OntologyError(`${at}: no relation "${name}".${didYouMean(name, relations.keys())}`);
  const direction = (text(argument(given, 'direction')) ?? 'OUT') as Direction; // the directive's enum has no other values
  const target = namedType(node.type);
  const near =
    direction === 'OUT' ? relation.from : direction === 'IN' ? relation.to : [...relation.from, ...relation.to];
  const far =
    direction === 'OUT' ? relation.to : direction === 'IN' ? relation.from : [...relation.from, ...relation.to];
  const targets = kinds.filter((k) => far.includes(k) && (target === 'Entity' || target === k));
  if (!near.includes(kind))
    throw new OntologyError(`${at}: ${name} does not start at a ${kind} in direction ${direction}.`);
  if (targets.length === 0)
    throw new OntologyError(`${at}: ${name} does not lead to a ${target} in direction ${direction}.`);
  return { name: node.name.value, relation: name, direction, target, targets, description: node.description?.value };
}

function readProperties(
  fields: readonly FieldDefinitionNode[],
  enums: ReadonlyMap<string, EnumType>,
): Map<string, Property> {
  const properties = new Map<string, Property>();
  for (const node of fields) {
    const name = node.name.value;
    const typeName = namedType(node.type);
    if (typeName === 'ID') continue;
    const required = node.type.kind === Ast.NON_NULL_TYPE;
    const inner = node.type.kind === Ast.NON_NULL_TYPE ? node.type.type : node.type;
    const list = inner.kind === Ast.LIST_TYPE;
    const has = (mark: string): boolean => directive(node.directives, mark) !== undefined;
    properties.set(name, {
      name,
      typeName,
      value: valueType(typeName, enums, place(node)),
      list,
      required: required && !list, // a list is never null: it is empty
      temporal: has('temporal'),
      key: has('key'),
      identifies: has('identifies'),
      bounds: has('begins') ? 'begins' : has('ends') ? 'ends' : null,
      description: node.description?.value,
    });
  }
  return properties;
}

function valueType(name: string, enums: ReadonlyMap<string, EnumType>, at: string): ValueType {
  if (name === 'String') return { type: 'text' };
  if (name === 'Int') return { type: 'integer' };
  if (name === 'Float') return { type: 'number' };
  if (name === 'Boolean') return { type: 'boolean' };
  if (name === 'PartialDate') return { type: 'date' };
  const found = enums.get(name);
  if (found === undefined)
    throw new OntologyError(
      `${at}: no type "${name}".${didYouMean(name, ['String', 'Int', 'Float', 'Boolean', 'PartialDate', ...enums.keys()])}`,
    );
  return { type: 'enum', name, values: found.values.map((v) => v.name) };
}

function namedType(node: TypeNode): string {
  return node.kind === Ast.NAMED_TYPE ? node.name.value : namedType(node.type);
}

function directive(list: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode | undefined {
  return list?.find((d) => d.name.value === name);
}

function argument(given: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined {
  return given?.arguments?.find((a) => a.name.value === name)?.value;
}

function text(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Ast.STRING || value?.kind === Ast.ENUM ? value.value : undefined;
}

function texts(value: ConstValueNode | undefined): string[] {
  if (value?.kind === Ast.LIST)
    return value.values.filter((v): v is StringValueNode => v.kind === Ast.STRING).map((v) => v.value);
  const one = text(value);
  return one === undefined ? [] : [one];
}
