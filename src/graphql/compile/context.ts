import type { GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Kind, KindName, Ontology, RelationField } from '../../ontology/ontology.js';
import type { Shape, ValidTime } from '../../plan/plan.js';
import type { Selections } from './collect-fields.js';
import type { PageSize } from '../../questions/input.js';

/** What all parts of the compiler share while they read one operation. */
export interface Context extends Selections {
  readonly ontology: Ontology;
  readonly schema: GraphQLSchema;
  /** Page sizes met so far, to be checked with the values of each call. */
  readonly pages: PageSize[];
  // Entities lead to lists, records and entities again: the parts meet here, so that no file imports in a circle.
  readonly shape: (kinds: readonly KindName[], sets: SelectionSets, time: ValidTime, context: Context) => Shape;
}

/** What is selected under one response key; undefined for a field without selections. */
export type SelectionSets = readonly (SelectionSetNode | undefined)[];

/** A list along a relation: the field that leads to it and the kind it starts from. */
export interface Along {
  readonly kind: Kind;
  readonly field: RelationField;
}

export function objectType(context: Context, name: string): GraphQLObjectType {
  return context.schema.getType(name) as GraphQLObjectType; // the schema is printed from the same ontology
}
