import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { QueryTooComplexError, UserInputError } from '../questions/user-input-error.js';

/** Deeper than any filter a reader could follow, and far from what would exhaust the stack. */
const MAX_NESTING = 64;

/** The API reads only. @throws {UserInputError} for a mutation or a subscription. */
export function checkIsQuery({ operation }: OperationDefinitionNode): void {
  const kind: string = operation;
  if (kind !== 'query')
    throw new UserInputError(`This graph is read by queries alone; there is no ${kind} in its schema.`);
}

/**
 * Variables are walked by recursion later on, so that their depth is bounded first, without recursion.
 *
 * @throws {QueryTooComplexError} when lists and objects are nested too deep.
 */
export function checkNesting(variables: Readonly<Record<string, unknown>>): void {
  let level: readonly object[] = Object.values(variables).filter(isObject);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_NESTING)
      throw new QueryTooComplexError(`The variables are nested more than ${MAX_NESTING} levels deep.`);
    level = level.flatMap((item) => Object.values(item) as unknown[]).filter(isObject);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Introspection has no page sizes to count. Without aliases equal fields are one, so that an answer is at most a few
 * times the schema; with them fifty lists of all types would be fifty megabytes.
 *
 * @throws {QueryTooComplexError} for an alias of `__schema` or below `__schema` and `__type`.
 */
export function checkIntrospection(operation: OperationDefinitionNode, document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  // Each is opened once within and once outside introspection, however often it is spread.
  const opened = new Set<string>();
  const visit = (set: SelectionSetNode, introspects: boolean): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet, introspects);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        const key = `${introspects} ${node.name.value}`;
        if (fragment !== undefined && !opened.has(key)) {
          opened.add(key);
          visit(fragment.selectionSet, introspects);
        }
      } else {
        const within = introspects || node.name.value === '__schema';
        if (within && node.alias !== undefined) throw aliased(node.alias.value);
        if (within || node.name.value === '__type') visit(node.selectionSet ?? NOTHING, true);
      }
    }
  };
  visit(operation.selectionSet, false);
}

const NOTHING: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

function aliased(alias: string): QueryTooComplexError {
  return new QueryTooComplexError(
    `Introspection takes no aliases, such as ${alias.slice(0, 80)}; only __type itself may have one.`,
  );
}
