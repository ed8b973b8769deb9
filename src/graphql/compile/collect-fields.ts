import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is needed of an operation to read its selections. */
export interface Selections {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields selected on an object type, by response key, in the order in which the response gives them; fragments
 * opened, `@skip` and `@include` applied. Several nodes under one key are to be merged.
 *
 * @see GraphQL specification, section 6.3.2, CollectFields.
 */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  selections: Selections,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (node: SelectionNode): void => {
    if (!isIncluded(node, selections)) return;
    switch (node.kind) {
      case Kind.FIELD: {
        const key = node.alias?.value ?? node.name.value;
        const nodes = fields.get(key);
        if (nodes === undefined) fields.set(key, [node]);
        else nodes.push(node);
        return;
      }
      case Kind.INLINE_FRAGMENT:
        if (applies(node.typeCondition?.name.value, type, selections)) node.selectionSet.selections.forEach(visit);
        return;
      case Kind.FRAGMENT_SPREAD: {
        const name = node.name.value;
        const fragment = selections.fragments.get(name);
        if (visited.has(name) || fragment === undefined) return;
        visited.add(name);
        if (applies(fragment.typeCondition.name.value, type, selections))
          fragment.selectionSet.selections.forEach(visit);
      }
    }
  };
  for (const set of sets) set?.selections.forEach(visit);
  return fields;
}

function isIncluded(node: SelectionNode, { variables }: Selections): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, { schema }: Selections): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
