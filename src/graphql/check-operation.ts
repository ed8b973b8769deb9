import { Kind, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Limits } from './limits.js';
import { QueryTooComplexError, UserInputError } from './user-input-error.js';

/**
 * Refuses an operation that is too deep or too broad, before anything is compiled.
 *
 * Fragments are opened with a running count, so that the work is bounded by the limit and not by what the
 * fragments would open to. The document has been validated: fragments make no circles.
 *
 * @throws {QueryTooComplexError} with the limit that was met.
 * @throws {UserInputError} for an alias that GraphQL keeps for itself; `__proto__` would not be a key like others.
 */
export function checkOperation(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, limits: Limits): void {
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
        if (node.alias?.value.startsWith('__') === true) throw reserved(node.alias.value);
        if (depth === 1 && (rootFields += 1) > limits.maxRootFields) throw tooMuch('fields at the root', limits.maxRootFields);
        if (node.selectionSet !== undefined) visit(node.selectionSet, depth + 1);
      }
    }
  };
  visit(operation.selectionSet, 1);
}

function tooMuch(what: string, limit: number): QueryTooComplexError {
  return new QueryTooComplexError(`The operation has more than ${String(limit)} ${what}. Split it into several.`);
}

function reserved(alias: string): UserInputError {
  return new UserInputError(`The alias ${alias.slice(0, 80)} begins with two underscores, which GraphQL keeps for introspection. Choose another.`);
}
