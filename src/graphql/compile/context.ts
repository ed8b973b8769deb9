import type { GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Kind, KindName, Ontology, RelationField } from '../../ontology/ontology.js';
import type { ClaimField, Operand, Shape, ValidTime } from '../../plan/plan.js';
import type { Selections } from './collect-fields.js';
import { UserInputError } from '../user-input-error.js';
import type { Input } from './input.js';

/** What all parts of the compiler share while they read one operation. */
export interface Context extends Selections {
  readonly ontology: Ontology;
  readonly schema: GraphQLSchema;
  /** Page sizes met so far, to be checked with the values of each call. */
  readonly pages: PageSize[];
  // Entities lead to lists, claims and entities again: the parts meet here, so that no file imports in a circle.
  readonly shape: (kinds: readonly KindName[], sets: SelectionSets, time: ValidTime, context: Context) => Shape;
  readonly claim: (sets: SelectionSets, time: ValidTime, context: Context) => ClaimField[];
}

/** What is selected under one response key; undefined for a field without selections. */
export type SelectionSets = readonly (SelectionSetNode | undefined)[];

/** A page size and the place in the operation that gives it. */
export interface PageSize {
  readonly first: Operand;
  readonly place: string;
}

export type Arguments = ReadonlyMap<string, Input>;

const ABSENT: Input = { input: 'absent' };

export const argument = (args: Arguments, name: string): Input => args.get(name) ?? ABSENT;

/** The operand of an argument that is a plain value, or null where it is not given. */
export function operandOf(input: Input): Operand | null {
  return input.input === 'leaf' || input.input === 'list' ? input.operand : null;
}

/** The time that a field's arguments ask for; what they leave out is inherited. */
export function timeOf(args: Arguments, inherited: ValidTime, place: string): ValidTime {
  const asOf = operandOf(argument(args, 'asOf'));
  const ever = argument(args, 'ever');
  const wantsEver = ever.input === 'leaf' && ever.value === true;
  if (asOf !== null && wantsEver) {
    throw new UserInputError(
      `${place}: asOf and ever: true contradict each other. Give the day, or ever without a day.`,
    );
  }
  if (wantsEver) return { ever: true };
  if (asOf !== null) return { on: asOf };
  // `ever: false` takes back an `ever` from above.
  return ever.input === 'leaf' && 'ever' in inherited ? { on: null } : inherited;
}

/** A list along a relation: the field that leads to it and the kind it starts from. */
export interface Along {
  readonly kind: Kind;
  readonly field: RelationField;
}

export function objectType(context: Context, name: string): GraphQLObjectType {
  return context.schema.getType(name) as GraphQLObjectType; // the schema is printed from the same ontology
}
