import type { KindName, RelationName } from '../ontology/ontology.js';
import { kindsByEnum } from './api-names.js';
import type { Argument, Asked } from './argument.js';
import { argument } from './input.js';
import { UserInputError } from './user-input-error.js';

/** Relations to follow; null: all. They shape the plan. */
export const relations: Argument<readonly RelationName[] | null> = {
  fields: (name) => [{ name, type: '[Relation!]', description: 'Edges to follow; default: all.' }],
  read: namesIn,
  words: (value) => (value === null ? [] : [`along ${value.join(' | ')}`]),
};

/** Kinds to go to; null: all. They shape the plan. */
export const kinds: Argument<readonly KindName[] | null> = {
  fields: (name) => [{ name, type: '[Kind!]', description: 'Entities to go to; default: all.' }],
  read: (name, asked) => {
    const byEnum = kindsByEnum(asked.ontology);
    return namesIn(name, asked)?.flatMap((one) => byEnum.get(one) ?? []) ?? null;
  },
  words: (value) => (value === null ? [] : [`to ${value.join(' | ')}`]),
};

/** Values of an enum, once each, in order. */
function namesIn(name: string, { args, field }: Asked): string[] | null {
  const input = argument(args, name);
  if (input.input !== 'list') return null;
  if (input.items.length === 0)
    throw new UserInputError(`Query.${field}: ${name} is empty. Name some, or leave it out for all.`);
  return [...new Set(input.items.flatMap((item) => (item.input === 'leaf' ? [String(item.value)] : [])))].sort();
}
