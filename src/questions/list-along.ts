import { hopEnds } from '../plan/hop-starts.js';
import type { KindName } from '../ontology/ontology.js';
import { printHop, printOperand } from '../plan/print-filter.js';
import type { ListAlong } from '../plan/plan.js';
import { kindsByEnum } from './api-names.js';
import type { Argument, Asked } from './argument.js';
import { enumType, inputType, type Definition } from '../plan/definition.js';
import { argument, operandOf, type Arguments, type Input } from './input.js';
import { UserInputError } from './user-input-error.js';

/** A list that is named: a relation of one entity, towards some kinds. */
export const listAlong = (description: string): Argument<ListAlong> => ({
  fields: (name) => [{ name, type: 'ListInput!', description }],
  read: (name, asked) => readList(argument(asked.args, name), `${asked.field}(${name}:)`, asked),
});

/** The types of such arguments. */
export const LIST_TYPES: readonly Definition[] = [
  inputType('ListInput', 'Whatever stands along a relation of one entity.', [
    { name: 'id', type: 'ID!', description: 'Of the entity.' },
    { name: 'relation', type: 'Relation!', description: 'Which.' },
    { name: 'direction', type: 'Direction!', default: 'IN', description: 'A symmetric one is read both ways.' },
    { name: 'kinds', type: '[Kind!]', description: 'Only these; default: all.' },
  ]),
  enumType('Direction', 'Which way a relation is read.', { OUT: 'From the subject.', IN: 'From the object.' }),
];

/** `$id PARTY_TO ← State`. */
export const printAlong = (list: ListAlong): string => `${printOperand(list.id)} ${printHop(list)}`;

function readList(input: Input, place: string, { ontology }: Asked): ListAlong {
  const given: Arguments = input.input === 'object' ? input.fields : new Map();
  const name = String(valueOf(argument(given, 'relation')));
  const relation = ontology.relations.get(name);
  if (relation === undefined) throw new UserInputError(`${place}: no relation "${name}".`); // the enum has no others
  const direction = relation.symmetric ? 'BOTH' : valueOf(argument(given, 'direction')) === 'OUT' ? 'OUT' : 'IN';
  const possible = hopEnds(relation, direction);
  const wanted = kindsIn(argument(given, 'kinds'), kindsByEnum(ontology));
  const targets = possible.filter((kind) => wanted === null || wanted.includes(kind));
  if (targets.length === 0)
    throw new UserInputError(
      `${place}: ${name} ${direction} leads to ${possible.join(', ')} and to none of \`kinds\`.`,
    );
  return { id: operandOf(argument(given, 'id')) ?? { value: null }, relation: name, direction, targets };
}

const valueOf = (input: Input): unknown => (input.input === 'leaf' ? input.value : undefined);

function kindsIn(input: Input, names: ReadonlyMap<string, KindName>): readonly KindName[] | null {
  if (input.input === 'leaf') return [input].flatMap(({ value }) => names.get(String(value)) ?? []);
  return input.input === 'list' ? input.items.flatMap((item) => names.get(String(valueOf(item))) ?? []) : null;
}
