import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Place, Tell } from '../mistakes.js';
import type { Entry, Mapping } from '../read-yaml.js';
import { fieldsOf, refuseUnknown, textOf, wordsOf } from './fields.js';
import type { ColumnRule } from './mapping.js';

const WORDS = ['text', 'required', 'list', 'date', 'year', 'number'] as const;

/** What each column may hold: `deposited: date`, or `{ is: required, oneOf: [yes, no] }`. */
export function readColumns(top: Mapping, tell: Tell): ReadonlyMap<string, ColumnRule> {
  const columns = fieldsOf(top.fields.get('columns'), 'columns', tell);
  if (columns.size === 0) tell(top.place, 'columns is missing: name every column of the table, in any order.');
  return new Map([...columns].map(([name, entry]) => [name, readColumn(entry, tell)]));
}

function readColumn(entry: Entry, tell: Tell): ColumnRule {
  const { place } = entry;
  if (entry.type !== 'mapping') return rule(wordsOf(entry, 'a column', tell), place, null, null, tell);
  refuseUnknown(entry, ['is', 'oneOf', 'empty'], 'a column', tell);
  const is = entry.fields.has('is') ? wordsOf(entry.fields.get('is'), 'is', tell) : [];
  const oneOf = entry.fields.has('oneOf') ? wordsOf(entry.fields.get('oneOf'), 'oneOf', tell) : null;
  return rule(is, place, oneOf, textOf(entry, 'empty', tell) ?? null, tell);
}

function rule(
  words: readonly string[],
  place: Place,
  oneOf: readonly string[] | null,
  empty: string | null,
  tell: Tell,
): ColumnRule {
  for (const word of words)
    if (!(WORDS as readonly string[]).includes(word))
      tell(
        place,
        `${shown(word)} says nothing of a column.${didYouMean(word, WORDS)} The words are ${WORDS.join(', ')}.`,
      );
  const holds = (['date', 'year', 'number'] as const).find((word) => words.includes(word)) ?? 'text';
  return { place, required: words.includes('required'), list: words.includes('list'), holds, oneOf, empty };
}
