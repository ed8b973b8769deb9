import { shown } from '../../ontology/check-claim.js';
import type { Place } from '../mistakes.js';
import type { Entry } from '../read-yaml.js';
import { itemsOf } from './fields.js';
import type { Sentence } from './mapping.js';
import { readTemplate, type MappingReading } from './template.js';

const FORMS = '"$a is x, y", "$a is not x", "$a is given", "$a is empty", "$a before $b" and "$a not after $b"';

/** The sentences of a condition: one, or a list of which all must be so. */
export function readSentences(entry: Entry, reading: MappingReading): Sentence[] {
  return itemsOf(entry, 'a condition', reading.tell).flatMap((item) => {
    const sentence =
      item.type === 'scalar' ? readSentence(item.written.normalize('NFC').trim(), item.place, reading) : undefined;
    if (sentence === undefined)
      reading.tell(
        item.place,
        `${shown(item.type === 'scalar' ? item.written : item.type)} is no condition. There are ${FORMS}.`,
      );
    return sentence ?? [];
  });
}

/** One sentence; `undefined` where it is none. */
export function readSentence(text: string, place: Place, { ontology }: MappingReading): Sentence | undefined {
  const value = (part: string): ReturnType<typeof readTemplate> => readTemplate(part, place, ontology);
  const order = /^(\S+) (before|not after) (\S+)$/.exec(text);
  if (order !== null) {
    const [, of = '', how, than = ''] = order;
    return { type: how === 'before' ? 'before' : 'notAfter', place, of: value(of), than: value(than) };
  }
  const is = /^(\S+) is (not )?(.+)$/.exec(text);
  if (is === null) return undefined;
  const [, of = '', not, rest = ''] = is;
  if (rest === 'given' || rest === 'empty')
    return { type: 'given', place, of: value(of), not: (rest === 'empty') !== (not !== undefined) };
  return {
    type: 'is',
    place,
    of: value(of),
    not: not !== undefined,
    words: rest.split(',').map((word) => value(word.trim())),
  };
}
