import { Kind, type FieldNode } from 'graphql';
import type { DatasetCoverageField, DatasetPart, DatasetRoot, DatasetSourceField } from '../../plan/plan.js';
import { collectFields } from './collect-fields.js';
import { compilePick } from './compile-pick.js';
import { objectType, type Context, type SelectionSets } from './context.js';
import { argument, operandOf } from '../../questions/input.js';
import { readArguments } from './input.js';

/** Compiles the data set: values known without looking, and parts counted over the graph, whose entities are of today. */
export function compileDataset(key: string, sets: SelectionSets, context: Context): DatasetRoot {
  const fields = [...collectFields(objectType(context, 'Dataset'), sets, context)];
  return {
    root: 'dataset',
    key,
    fields: fields.flatMap(([name, nodes]) => compilePart(name, nodes, context) ?? plain(nodes, context)),
  };
}

/** A field under its key, read as the only one of its kind. */
function plain(nodes: readonly FieldNode[], context: Context): DatasetRoot['fields'] {
  return compilePick('Dataset', [{ kind: Kind.SELECTION_SET, selections: nodes }], context);
}

function compilePart(key: string, nodes: readonly FieldNode[], context: Context): DatasetPart | null {
  const [node] = nodes;
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  switch (node?.name.value) {
    case 'relations':
      return { part: 'relations', key, fields: compilePick('DatasetRelation', sets, context) };
    case 'licences':
      return { part: 'licences', key, fields: compilePick('DatasetLicence', sets, context) };
    case 'coverage':
      return { part: 'coverage', key, fields: compileRow('DatasetCoverage', sets, context) as DatasetCoverageField[] };
    case 'sources': {
      const definition = objectType(context, 'Dataset').getFields()['sources'];
      const args =
        definition === undefined ? new Map<string, never>() : readArguments(definition, node, context.variables);
      const first = operandOf(argument(args, 'first')) ?? { value: null };
      context.pages.push({ first, place: 'Dataset.sources(first:)' });
      return {
        part: 'sources',
        key,
        first,
        fields: compileRow('DatasetSource', sets, context) as DatasetSourceField[],
      };
    }
    default:
      return null;
  }
}

/** Rows of plain values beside an entity or a document; which names there are is validated. */
function compileRow(
  type: string,
  sets: SelectionSets,
  context: Context,
): readonly (DatasetCoverageField | DatasetSourceField)[] {
  return [...collectFields(objectType(context, type), sets, context)].map(([key, nodes]) => {
    const name = nodes[0]?.name.value;
    if (name !== 'entity' && name !== 'document')
      return { field: 'plain', key, name } as DatasetCoverageField | DatasetSourceField;
    const kinds = name === 'document' ? ['Document'] : [...context.ontology.kinds.keys()];
    const inner = nodes.map(({ selectionSet }) => selectionSet);
    return { field: name, key, shape: context.shape(kinds, inner, { on: null }, context) };
  });
}
