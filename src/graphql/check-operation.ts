import {
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Limits } from './limits.js';
import { QueryTooComplexError, UserInputError } from '../questions/user-input-error.js';

/**
 * Refuses an operation that is too deep or too broad, before anything is compiled.
 *
 * Fragments are opened with a running count, so that the work is bounded by the limit and not by what the
 * fragments would open to. The document has been validated: fragments make no circles.
 *
 * @throws {QueryTooComplexError} with the limit that was met.
 * @throws {UserInputError} for a list that is too long, and for a name that GraphQL keeps for itself; `__proto__` would not be a
 *   key like others.
 */
export function checkOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: Limits,
): void {
  let fields = 0;
  let aliases = 0;
  let rootFields = 0;
  const visit = (set: SelectionSetNode, depth: number): void => {
    if (depth > limits.maxDepth) throw tooMuch('levels of fields', limits.maxDepth);
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet, depth);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) visit(fragment.selectionSet, depth);
      } else {
        if ((fields += 1) > limits.maxFields) throw tooMuch('fields', limits.maxFields);
        if (node.alias !== undefined && (aliases += 1) > limits.maxAliases) throw tooMuch('aliases', limits.maxAliases);
        if (node.alias?.value.startsWith('__') === true) throw reserved('alias', node.alias.value);
        checkLists(node, limits);
        if (depth === 1 && (rootFields += 1) > limits.maxRootFields)
          throw tooMuch('fields at the root', limits.maxRootFields);
        if (node.selectionSet !== undefined) visit(node.selectionSet, depth + 1);
      }
    }
  };
  for (const { variable } of operation.variableDefinitions ?? []) {
    if (variable.name.value.startsWith('__')) throw reserved('variable', variable.name.value);
  }
  visit(operation.selectionSet, 1);
}

/** Lists written in the operation are as long as those in variables may be. */
function checkLists({ arguments: given = [] }: FieldNode, limits: Limits): void {
  for (const { name, value } of given) {
    const left: ValueNode[] = [value];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (node.kind === Kind.OBJECT) left.push(...node.fields.map((field) => field.value));
      if (node.kind !== Kind.LIST) continue;
      if (node.values.length > limits.maxListLength) {
        throw new UserInputError(
          `${name.value}: a list has ${String(node.values.length)} items; at most ${String(limits.maxListLength)} are read.`,
        );
      }
      left.push(...node.values);
    }
  }
}

function tooMuch(what: string, limit: number): QueryTooComplexError {
  return new QueryTooComplexError(`The operation has more than ${String(limit)} ${what}. Split it into several.`);
}

function reserved(what: 'alias' | 'variable', name: string): UserInputError {
  return new UserInputError(
    `The ${what} ${name.slice(0, 80)} begins with two underscores, which GraphQL keeps for introspection. Choose another.`,
  );
}
