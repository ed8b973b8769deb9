import type { SelectionSetNode } from 'graphql';
import type { ClaimField, ClaimPlain, EvidenceField, ValidTime } from '../../plan/plan.js';
import { collectFields } from './collect-fields.js';
import { compilePick } from './compile-pick.js';
import { objectType, type Context } from './context.js';

type Sets = readonly (SelectionSetNode | undefined)[];

/** Compiles selections on a claim. */
export function compileClaim(sets: Sets, time: ValidTime, context: Context): ClaimField[] {
  const kinds = [...context.ontology.kinds.keys()];
  return [...collectFields(objectType(context, 'Claim'), sets, context)].map(([key, nodes]): ClaimField => {
    const inner = nodes.map((node) => node.selectionSet);
    const name = nodes[0]?.name.value ?? '';
    switch (name) {
      case 'subject':
      case 'object':
        return { field: name, key, shape: context.shape(kinds, inner, time, context) };
      case 'qualifiers':
        return { field: 'qualifiers', key, fields: compilePick('Qualifier', inner, context) };
      case 'evidence':
        return { field: 'evidence', key, fields: compileEvidence(inner, time, context) };
      default:
        return { field: 'plain', key, name: name as ClaimPlain }; // validated
    }
  });
}

function compileEvidence(sets: Sets, time: ValidTime, context: Context): EvidenceField[] {
  return [...collectFields(objectType(context, 'Evidence'), sets, context)].map(([key, nodes]): EvidenceField => {
    const name = nodes[0]?.name.value;
    if (name !== 'document')
      return { field: 'plain', key, name: name as Extract<EvidenceField, { field: 'plain' }>['name'] }; // validated
    return {
      field: 'document',
      key,
      shape: context.shape(
        ['Document'],
        nodes.map((node) => node.selectionSet),
        time,
        context,
      ),
    };
  });
}
