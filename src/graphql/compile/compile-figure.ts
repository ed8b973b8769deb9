import type { FieldNode } from 'graphql';
import type { KindName } from '../../ontology/ontology.js';
import { FIGURE_OF, figureMeaning, type FigureType } from '../../plan/figure-fields.js';
import { hopEnds } from '../../plan/hop-starts.js';
import type { Facet, Figure, FigureField, ListAlong, Operand, ValidTime } from '../../plan/plan.js';
import type { Root } from '../../questions/plan.js';
import { facetNames, kindsByEnum } from '../../questions/api-names.js';
import { UserInputError } from '../../questions/user-input-error.js';
import { collectFields } from './collect-fields.js';
import { compileWhere } from '../../questions/read-filter.js';
import { objectType, type Context, type SelectionSets } from './context.js';
import { argument, operandOf, type Arguments } from '../../questions/input.js';
import type { Input } from '../../questions/input.js';

/** What every root is compiled from. */
export interface RootParts {
  readonly key: string;
  readonly args: Arguments;
  readonly nodes: readonly FieldNode[];
  readonly time: ValidTime;
  readonly knownAt: Operand | null;
}

const ANY_DAY: ValidTime = { ever: true };

/** Compiles `series`, `overlap` or `voteAgreement`. */
export function compileFigure(
  name: 'series' | 'overlap' | 'voteAgreement',
  { key, args, nodes, time, knownAt }: RootParts,
  context: Context,
): Root {
  /** @param kinds Those that entities of any kind can be of. */
  const fields = (type: FigureType, at: ValidTime, kinds: readonly KindName[] = []): Figure =>
    compileFields(
      type,
      nodes.map((node) => node.selectionSet),
      at,
      kinds,
      context,
    );
  switch (name) {
    case 'series': {
      const of = compileList(argument(args, 'of'), 'series(of:)', context);
      if (context.ontology.relations.get(of.relation)?.lasting === 'NONE')
        throw new UserInputError(`series(of:): ${of.relation} holds always and has no steps. Ask for its totalCount.`);
      const by = facetOf(argument(args, 'by'), of, context);
      const yearly = argument(args, 'yearly');
      return {
        root: 'series',
        key,
        of,
        by,
        yearly: yearly.input !== 'leaf' || yearly.value !== false,
        from: operandOf(argument(args, 'from')),
        to: operandOf(argument(args, 'to')),
        knownAt,
        fields: fields(FIGURE_OF.series, ANY_DAY),
      };
    }
    case 'overlap': {
      const left = compileList(argument(args, 'left'), 'overlap(left:)', context);
      const right = compileList(argument(args, 'right'), 'overlap(right:)', context);
      return {
        root: 'overlap',
        key,
        left,
        right,
        time,
        knownAt,
        first: pageSize(args, 'Query.overlap', context),
        fields: fields(FIGURE_OF.overlap, time, [...new Set([...left.targets, ...right.targets])]),
      };
    }
    case 'voteAgreement': {
      const kind = context.ontology.kinds.get('RollCall') ?? null;
      return {
        root: 'agreement',
        key,
        states: operandOf(argument(args, 'states')) ?? { value: [] },
        filter: compileWhere(argument(args, 'where'), { ontology: context.ontology, kind, edge: null }),
        leastCommon: operandOf(argument(args, 'leastCommon')) ?? { value: 1 },
        first: pageSize(args, 'Query.voteAgreement', context),
        knownAt,
        fields: fields(FIGURE_OF.agreement, ANY_DAY),
      };
    }
  }
}

function pageSize(args: Arguments, place: string, context: Context): Operand {
  const first = operandOf(argument(args, 'first')) ?? { value: null };
  context.pages.push({ first, place: `${place}(first:)` });
  return first;
}

/** A list named by an input: a relation of one entity, towards some kinds. */
function compileList(input: Input, place: string, { ontology }: Context): ListAlong {
  const given: Arguments = input.input === 'object' ? input.fields : new Map();
  const name = String(valueOf(argument(given, 'relation')));
  const relation = ontology.relations.get(name);
  if (relation === undefined) throw new UserInputError(`${place}: no relation "${name}".`); // the enum has no others
  const direction = relation.symmetric ? 'BOTH' : valueOf(argument(given, 'direction')) === 'OUT' ? 'OUT' : 'IN';
  const possible = hopEnds(relation, direction);
  const wanted = kindsOf(argument(given, 'kinds'), kindsByEnum(ontology));
  const targets = possible.filter((kind) => wanted === null || wanted.includes(kind));
  if (targets.length === 0)
    throw new UserInputError(
      `${place}: ${name} ${direction} leads to ${possible.join(', ')} and to none of \`kinds\`.`,
    );
  return { id: operandOf(argument(given, 'id')) ?? { value: null }, relation: name, direction, targets };
}

const valueOf = (input: Input): unknown => (input.input === 'leaf' ? input.value : undefined);

function kindsOf(input: Input, names: ReadonlyMap<string, KindName>): readonly KindName[] | null {
  if (input.input === 'leaf') return [input].flatMap(({ value }) => names.get(String(value)) ?? []);
  return input.input === 'list' ? input.items.flatMap((item) => names.get(String(valueOf(item))) ?? []) : null;
}

/** What a series is divided by: a property of a State, which some node must be. */
function facetOf(input: Input, of: ListAlong, { ontology }: Context): Facet | null {
  if (input.input !== 'leaf') return null;
  const name = String(input.value);
  const meaning = facetNames(ontology, 'State').get(name);
  if (meaning === undefined) return null;
  if (!of.targets.some((kind) => ontology.kinds.get(kind)?.properties.has(meaning.property)))
    throw new UserInputError(
      `series(by: ${name}): the list is of ${of.targets.join(', ')}, which have no ${meaning.property}.`,
    );
  return { name, ...meaning };
}

function compileFields(
  type: FigureType,
  sets: SelectionSets,
  time: ValidTime,
  any: readonly KindName[],
  context: Context,
): Figure {
  return [...collectFields(objectType(context, type), sets, context)].map(([key, nodes]): FigureField => {
    const name = nodes[0]?.name.value ?? '';
    const inner = nodes.map((node) => node.selectionSet);
    const meaning = figureMeaning(type, name);
    if (typeof meaning !== 'object') return { field: 'plain', key, name };
    if ('object' in meaning)
      return { field: 'object', key, name, fields: compileFields(meaning.object, inner, time, any, context) };
    const kinds = meaning.entity === 'any' ? any : meaning.entity;
    return { field: 'entity', key, name, shape: context.shape(kinds, inner, time, context) };
  });
}
