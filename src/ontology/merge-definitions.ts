import {
  GraphQLError,
  Kind as Ast,
  parse,
  print,
  Source,
  visit,
  type ASTNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type EnumTypeExtensionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { GovernanceError } from '../errors.js';

/** The ontology contradicts itself; the message gives the line. */
export class OntologyError extends GovernanceError {
  readonly code = 'INVALID_ONTOLOGY';
}

/** Two define one name; the message gives both places. */
export class OntologyClashError extends GovernanceError {
  readonly code = 'ONTOLOGY_CLASH';
}

/** Kinds, relations and fields that an origin brings beside those of the package. */
export interface Extension {
  readonly origin: string;
  /** SDL: new types and enums, `extend type` and `extend enum Relation`. */
  readonly text: string;
  /** As messages name it; left out where it is kept with the data. */
  readonly place?: string;
  /** Whether what clashes in it is left out instead of told. */
  readonly lenient?: boolean;
}

/** The package's own file, as messages name it. */
export const PACKAGED = 'schema/ontology.graphql';

type Extended = ObjectTypeDefinitionNode | EnumTypeDefinitionNode;

/**
 * The definitions of the package with those that extensions bring: what is there stays as it is, whatever follows.
 *
 * @throws {OntologyClashError} naming both places; {@link OntologyError} when an extension says what it may not.
 */
export function mergeDefinitions(base: string, extensions: readonly Extension[]): readonly DefinitionNode[] {
  const known = new Map<string, DefinitionNode>();
  const packaged = new Set<string>();
  const own = parseAt(base, PACKAGED);
  for (const node of own) if (!isExtension(node)) known.set(nameOf(node), node);
  for (const name of known.keys()) packaged.add(name);
  // A snapshot holds one text: what was brought stands behind the package's own.
  for (const node of own)
    if (isExtension(node))
      known.set(
        nameOf(node),
        extend(known, node, () => true),
      );
  for (const { origin, text, place = keptPlace(origin), lenient = false } of extensions) {
    const nodes = parseAt(text, place);
    const clash = (message: string): true => {
      if (lenient) return true;
      throw new OntologyClashError(message);
    };
    for (const node of nodes) {
      checkEntityFields(node, known.get('Entity'), clash);
      if (isExtension(node)) continue;
      checkNew(node);
      const there = known.get(nameOf(node));
      if (there === undefined) known.set(nameOf(node), node);
      else if (!alike(there, node)) clash(told(nameOf(node), node, there, packaged.has(nameOf(node))));
    }
    for (const node of nodes)
      if (isExtension(node)) {
        if (packaged.has(nameOf(node))) checkAdded(node);
        known.set(nameOf(node), extend(known, node, clash));
      }
  }
  return [...known.values()];
}

/** As messages name what is kept with the data. */
export const keptPlace = (origin: string): string => `ontology.graphql of ${origin}`;

/** Every kind has the fields of Entity. */
function checkEntityFields(node: DefinitionNode, entity: DefinitionNode | undefined, clash: (m: string) => true): void {
  if (entity?.kind !== Ast.INTERFACE_TYPE_DEFINITION || node.kind !== Ast.OBJECT_TYPE_EXTENSION) return;
  const common = new Map(entity.fields?.map((field) => [field.name.value, field]));
  for (const field of node.fields ?? []) {
    const there = common.get(field.name.value);
    if (there !== undefined) clash(told(`${nameOf(node)}.${field.name.value}`, field, there, true));
  }
}

function parseAt(text: string, place: string): readonly DefinitionNode[] {
  try {
    return parse(new Source(text, place)).definitions;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new OntologyError(`${place}:${String(error.locations?.[0]?.line ?? 1)}: ${error.message}`, { cause: error });
  }
}

type ExtensionNode = ObjectTypeExtensionNode | EnumTypeExtensionNode;

const isExtension = (node: DefinitionNode): node is ExtensionNode =>
  node.kind === Ast.OBJECT_TYPE_EXTENSION || node.kind === Ast.ENUM_TYPE_EXTENSION;

const nameOf = (node: DefinitionNode): string =>
  'name' in node ? `${node.kind === Ast.DIRECTIVE_DEFINITION ? '@' : ''}${node.name.value}` : '';

/** What a definition says, however it is written and described. */
function alike(a: ASTNode, b: ASTNode): boolean {
  const bare = (node: ASTNode): string =>
    print(visit(node, { enter: (one) => ('description' in one ? { ...one, description: undefined } : undefined) }));
  return bare(a) === bare(b);
}

function told(name: string, node: ASTNode, there: ASTNode, isPackaged: boolean): string {
  const wayOut = isPackaged
    ? 'Names of the package cannot be changed: give yours another name.'
    : 'Give one of the two another name, or write both alike.';
  return `${placeOf(node)}: ${name} is in ${placeOf(there)} already, and says something else. ${wayOut}`;
}

/** The line of a definition: `desk/ontology.graphql:3`. */
export function placeOf(node: ASTNode): string {
  const source = node.loc?.source.name ?? PACKAGED;
  return `${source}:${String(node.loc?.startToken.line ?? 0)}`;
}

const has = (node: { readonly directives?: ObjectTypeDefinitionNode['directives'] }, name: string): boolean =>
  node.directives?.some((one) => one.name.value === name) ?? false;

function checkNew(node: DefinitionNode): void {
  const name = nameOf(node);
  if (node.kind === Ast.OBJECT_TYPE_DEFINITION || node.kind === Ast.ENUM_TYPE_DEFINITION) {
    if (!/^[A-Z][A-Za-z0-9]{0,39}$/.test(name))
      throw new OntologyError(`${placeOf(node)}: ${name}: a type has a name like SpaceObject.`);
    if (node.kind === Ast.ENUM_TYPE_DEFINITION || has(node, 'properties')) return;
    if (!has(node, 'kind'))
      throw new OntologyError(
        `${placeOf(node)}: ${name} is neither a kind nor what is said about a relation: add @kind(prefix:, plural:) or @properties.`,
      );
    if (!node.interfaces?.some((one) => one.name.value === 'Entity'))
      throw new OntologyError(`${placeOf(node)}: ${name} is a kind: write type ${name} implements Entity @kind(...).`);
    const { prefix = '', plural = '' } = textsOf(node, 'kind');
    if (!/^[a-z]{1,30}$/.test(prefix) || !/^[a-z][A-Za-z0-9]{0,39}$/.test(plural))
      throw new OntologyError(
        `${placeOf(node)}: ${name}: @kind(prefix: "facility", plural: "facilities"): a prefix in lower-case letters, a plural in camel case.`,
      );
    return;
  }
  throw new OntologyError(
    `${placeOf(node)}: only type, extend type, enum and extend enum Relation may stand here; see docs/own-data.md.`,
  );
}

function textsOf(node: ObjectTypeDefinitionNode, directive: string): Readonly<Record<string, string>> {
  const given = node.directives?.find((one) => one.name.value === directive)?.arguments ?? [];
  return Object.fromEntries(
    given.flatMap(({ name, value }) => (value.kind === Ast.STRING ? [[name.value, value.value]] : [])),
  );
}

/** What is added to the package's must leave whatever is there valid, and settled as it is. */
function checkAdded(node: ExtensionNode): void {
  if (node.kind === Ast.ENUM_TYPE_EXTENSION) {
    if (node.name.value !== 'Relation')
      throw new OntologyError(
        `${placeOf(node)}: of the package's enums only Relation can be extended. Write an enum of your own.`,
      );
    return;
  }
  if ((node.directives?.length ?? 0) > 0 || (node.interfaces?.length ?? 0) > 0)
    throw new OntologyError(`${placeOf(node)}: extend type ${nameOf(node)} may only add fields.`);
  for (const field of node.fields ?? []) {
    const at = `${placeOf(field)}: ${nameOf(node)}.${field.name.value}`;
    if (!has(field, 'follows') && field.type.kind === Ast.NON_NULL_TYPE && field.type.type.kind !== Ast.LIST_TYPE)
      throw new OntologyError(
        `${at} cannot be required: what the package describes lacks it. Leave the exclamation mark out.`,
      );
    const changes = ['begins', 'ends', 'identifies'].find((one) => has(field, one));
    if (changes !== undefined)
      throw new OntologyError(`${at}: @${changes} would change what the package's own claims mean.`);
  }
}

/** A type with more fields, or an enum with more values; what is there already stays. */
function extend(
  known: ReadonlyMap<string, DefinitionNode>,
  node: ExtensionNode,
  clash: (message: string) => true,
): Extended {
  const name = nameOf(node);
  const there = known.get(name);
  if (node.kind === Ast.OBJECT_TYPE_EXTENSION && there?.kind === Ast.OBJECT_TYPE_DEFINITION)
    return { ...there, fields: withMore(name, there.fields ?? [], node.fields ?? [], clash) };
  if (node.kind === Ast.ENUM_TYPE_EXTENSION && there?.kind === Ast.ENUM_TYPE_DEFINITION)
    return { ...there, values: withMore(name, there.values ?? [], node.values ?? [], clash) };
  throw new OntologyError(`${placeOf(node)}: there is no ${name} to extend.`);
}

function withMore<Part extends FieldDefinitionNode | NonNullable<EnumTypeDefinitionNode['values']>[number]>(
  owner: string,
  there: readonly Part[],
  more: readonly Part[],
  clash: (message: string) => true,
): Part[] {
  const parts = new Map(there.map((part) => [part.name.value, part]));
  for (const part of more) {
    const name = part.name.value;
    const before = parts.get(name);
    if (before === undefined) parts.set(name, checkName(owner, part));
    else if (!alike(before, part)) clash(told(`${owner}.${name}`, part, before, before.loc?.source.name === PACKAGED));
  }
  return [...parts.values()];
}

function checkName<Part extends FieldDefinitionNode | NonNullable<EnumTypeDefinitionNode['values']>[number]>(
  owner: string,
  part: Part,
): Part {
  const name = part.name.value;
  // Of a relation comes a type of relationships, whose closed ones end in __CLOSED.
  const right = part.kind === Ast.FIELD_DEFINITION ? /^[a-z][A-Za-z0-9]{0,39}$/ : /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
  if (right.test(name) && name !== 'EVIDENCE') return part;
  throw new OntologyError(
    `${placeOf(part)}: ${owner}.${name}: ${part.kind === Ast.FIELD_DEFINITION ? 'a field has a name like launchSite' : 'a relation has a name like BASED_IN'}.`,
  );
}
