import { getNamedType, isObjectType, type SelectionSetNode } from 'graphql';
import type { Pick } from '../../plan/plan.js';
import { collectFields } from './collect-fields.js';
import { objectType, type Context } from './context.js';

/** Compiles selections on a type whose fields are plain values, or objects of such. */
export function compilePick(typeName: string, sets: readonly (SelectionSetNode | undefined)[], context: Context): Pick {
  const type = objectType(context, typeName);
  return [...collectFields(type, sets, context)].map(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    const inner = field === undefined ? undefined : getNamedType(field.type);
    const of = isObjectType(inner)
      ? compilePick(
          inner.name,
          nodes.map((node) => node.selectionSet),
          context,
        )
      : null;
    return { key, name, of };
  });
}
