import type { FieldNode } from 'graphql';
import type {
  ChangeField,
  ClaimFilter,
  ClaimProperty,
  ClaimTest,
  DisagreementField,
  Operand,
  Root,
  RowsField,
  TimelineField,
  ValidTime,
} from '../../plan/plan.js';
import { UserInputError } from '../user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compilePage } from './compile-connection.js';
import { compilePick } from './compile-pick.js';
import { argument, objectType, operandOf, type Arguments, type Context, type SelectionSets } from './context.js';
import type { Input } from './input.js';

const TODAY: ValidTime = { on: null };
const NOTHING: Operand = { value: null };

/** Compiles the roots that tell how claims stand to one another, in time and in record time. */
export function compileRecordRoot(
  name: 'disagreements' | 'timeline' | 'changes',
  key: string,
  args: Arguments,
  nodes: readonly FieldNode[],
  context: Context,
): Root {
  const sets = nodes.map((node) => node.selectionSet);
  const page = compilePage(args, `Query.${name}`, context);
  const given = (argumentName: string): Operand | null => operandOf(argument(args, argumentName));
  switch (name) {
    case 'disagreements':
      return {
        root: name,
        key,
        filter: compileClaimFilter(argument(args, 'where')),
        page,
        fields: compileRows('Disagreement', sets, context, (inner) => disagreementFields(inner, context)),
      };
    case 'timeline':
      return {
        root: name,
        key,
        id: given('id') ?? NOTHING,
        date: claimTests(argument(args, 'date'), 'date'),
        knownAt: given('knownAt'),
        page,
        fields: compileRows('Timeline', sets, context, (inner) => timelineFields(inner, context)),
      };
    case 'changes':
      return {
        root: name,
        key,
        since: given('since') ?? NOTHING,
        until: given('until'),
        about: given('about'),
        page,
        fields: compileRows('Change', sets, context, (inner) => changeFields(inner, context)),
      };
  }
}

/** A connection of rows: `ClaimConnection`, `TimelineConnection`. @param row Compiles what is selected of each. */
export function compileRows<F>(
  stem: string,
  sets: SelectionSets,
  context: Context,
  row: (sets: SelectionSets) => readonly F[],
): RowsField<F>[] {
  const typename = `${stem}Connection`;
  return [...collectFields(objectType(context, typename), sets, context)].map(([key, nodes]): RowsField<F> => {
    const inner = nodes.map((node) => node.selectionSet);
    switch (nodes[0]?.name.value) {
      case 'totalCount':
        return { field: 'totalCount', key };
      case 'nodes':
        return { field: 'nodes', key, fields: row(inner) };
      case 'edges':
        return { field: 'edges', key, fields: rowEdges(stem, inner, context, row) };
      case 'pageInfo':
        return { field: 'pageInfo', key, fields: compilePick('PageInfo', inner, context) };
      default:
        return { field: 'typename', key, value: typename };
    }
  });
}

type RowEdges<F> = Extract<RowsField<F>, { field: 'edges' }>['fields'];

function rowEdges<F>(
  stem: string,
  sets: SelectionSets,
  context: Context,
  row: (sets: SelectionSets) => readonly F[],
): RowEdges<F> {
  const typename = `${stem}Edge`;
  return [...collectFields(objectType(context, typename), sets, context)].map(([key, nodes]): RowEdges<F>[number] => {
    const name = nodes[0]?.name.value;
    if (name === 'cursor') return { field: 'cursor', key };
    if (name === 'node') return { field: 'node', key, fields: row(nodes.map((node) => node.selectionSet)) };
    return { field: 'typename', key, value: typename };
  });
}

/** Conditions on claims: `ClaimWhere`. */
export function compileClaimFilter(where: Input): ClaimFilter {
  if (where.input !== 'object') return [];
  return [...where.fields].flatMap(([name, tests]) => {
    const property = name as ClaimProperty; // validated
    return claimTests(tests, name).map((test) => ({ property, ...test }));
  });
}

function claimTests(tests: Input, name: string): { readonly test: ClaimTest; readonly value: Operand }[] {
  if (tests.input !== 'object') return [];
  return [...tests.fields].map(([test, input]) => {
    const value = operandOf(input);
    if (value === null) throw new UserInputError(`where: ${name}.${test} is null. Give a value, or leave it out.`);
    return { test: test as ClaimTest, value }; // validated
  });
}

function disagreementFields(sets: SelectionSets, context: Context): DisagreementField[] {
  return [...collectFields(objectType(context, 'Disagreement'), sets, context)].map(
    ([key, nodes]): DisagreementField => {
      const name = nodes[0]?.name.value;
      if (name !== 'claim' && name !== 'others') return { field: 'typename', key, value: 'Disagreement' };
      return {
        field: name,
        key,
        fields: context.claim(
          nodes.map((node) => node.selectionSet),
          TODAY,
          context,
        ),
      };
    },
  );
}

function timelineFields(sets: SelectionSets, context: Context): TimelineField[] {
  return [...collectFields(objectType(context, 'TimelineEntry'), sets, context)].map(([key, nodes]): TimelineField => {
    const inner = nodes.map((node) => node.selectionSet);
    const name = nodes[0]?.name.value;
    if (name === 'claim') return { field: 'claim', key, fields: context.claim(inner, TODAY, context) };
    if (name === 'other') {
      const kinds = [...context.ontology.kinds.keys()];
      return { field: 'other', key, shape: context.shape(kinds, inner, TODAY, context) };
    }
    return { field: 'plain', key, name: name as Extract<TimelineField, { field: 'plain' }>['name'] }; // validated
  });
}

function changeFields(sets: SelectionSets, context: Context): ChangeField[] {
  return [...collectFields(objectType(context, 'Change'), sets, context)].map(([key, nodes]): ChangeField => {
    const name = nodes[0]?.name.value;
    if (name === 'before' || name === 'after')
      return {
        field: name,
        key,
        fields: context.claim(
          nodes.map((node) => node.selectionSet),
          TODAY,
          context,
        ),
      };
    return { field: 'plain', key, name: name as Extract<ChangeField, { field: 'plain' }>['name'] }; // validated
  });
}
