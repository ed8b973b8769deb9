import type { KindName, RelationName } from '../ontology/ontology.js';
import { checkKinds } from '../plan/check-items.js';
import { didYouMean } from '../text/suggest.js';
import { kindsByEnum } from './api-names.js';
import type { Argument, Asked } from './argument.js';
import { argument } from './input.js';
import { UserInputError } from './user-input-error.js';

/** Relations to follow; null: all. They shape the plan. */
export const relations: Argument<readonly RelationName[] | null> = {
  fields: (name) => [{ name, type: '[Relation!]', description: 'Edges to follow; default: all.' }],
  read: namesIn,
  check: (value, place, name, { ontology, report }) => {
    const at = `${place}.${name}`;
    if (value?.length === 0) report(at, 'no relation to follow.');
    for (const one of value ?? [])
      if (!ontology.relations.has(one))
        report(at, `no relation "${one}".${didYouMean(one, ontology.relations.keys())}`);
  },
  words: (value) => (value === null ? [] : [`along ${value.join(' | ')}`]),
};

/** Kinds to go to; null: all. They shape the plan. */
export const kinds: Argument<readonly KindName[] | null> = {
  fields: (name) => [{ name, type: '[Kind!]', description: 'Entities to go to; default: all.' }],
  read: (name, asked) => {
    const byEnum = kindsByEnum(asked.ontology);
    return namesIn(name, asked)?.flatMap((one) => byEnum.get(one) ?? []) ?? null;
  },
  check: (value, place, name, check) => {
    const at = `${place}.${name}`;
    if (value !== null && checkKinds(value, at, check).length === 0) check.report(at, 'no kind to go to.');
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
