import type { FieldNode, SelectionSetNode } from 'graphql';
import { canonicalJson, type Json } from '../../text/canonical-json.js';
import type { Kind, KindName } from '../../ontology/ontology.js';
import type { EntityField, Shape, ValidTime } from '../../plan/plan.js';
import { PlanUnsupportedError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compileRelationList } from './compile-connection.js';
import { objectType, type Context } from './context.js';
import { timeOf } from '../../questions/input.js';
import { readArguments } from './input.js';

/** Compiles selections on entities that can be of several kinds; kinds with the same fields share them. */
export function compileShape(
  kinds: readonly KindName[],
  sets: readonly (SelectionSetNode | undefined)[],
  time: ValidTime,
  context: Context,
): Shape {
  const shapes = new Map<string, { kinds: KindName[]; fields: readonly EntityField[] }>();
  for (const name of kinds) {
    const kind = context.ontology.kinds.get(name);
    if (kind === undefined) continue;
    const selected = collectFields(objectType(context, name), sets, context);
    const fields = [...selected].map(([key, nodes]) => entityField(key, nodes, kind, time, context));
    const text = canonicalJson(fields as unknown as Json); // a plan is JSON
    const same = shapes.get(text);
    if (same === undefined) shapes.set(text, { kinds: [name], fields });
    else same.kinds.push(name);
  }
  return [...shapes.values()];
}

function entityField(
  key: string,
  nodes: readonly FieldNode[],
  kind: Kind,
  time: ValidTime,
  context: Context,
): EntityField {
  const [node] = nodes;
  const name = node?.name.value ?? '';
  if (name === '__typename') return { field: 'typename', key };
  if (name === 'id' || name === 'kind' || name === 'key' || name === 'exists') return { field: name, key };
  if (kind.properties.has(name)) return { field: 'property', key, property: name };
  const field = kind.relations.get(name);
  const definition = objectType(context, kind.name).getFields()[name];
  if (field === undefined || definition === undefined || node === undefined) {
    throw new PlanUnsupportedError(`${kind.name}.${name} cannot be answered yet.`);
  }
  const args = readArguments(definition, node, context.variables);
  const own = timeOf(args, time, `${kind.name}.${name}`);
  const { relation, direction, targets } = field;
  return {
    field: 'relation',
    key,
    relation,
    direction,
    targets,
    time: own,
    connection: compileRelationList({ kind, field }, args, nodes, own, context),
  };
}
