import type { Place } from '../mistakes.js';
import type { Entry, Mapping } from '../read-yaml.js';
import { fieldsOf, placeOf, refuseUnknown, textOf, wordsOf } from './fields.js';
import type { Sentence, Value } from './mapping.js';
import { readSentences } from './read-sentence.js';
import { readTemplate, type MappingReading } from './template.js';

/** The fields by which a value's form is known, and those that may stand beside each. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  words: ['of', 'else'],
  find: ['where', 'give', 'ignoring', 'else'],
  first: [],
  earliest: [],
  join: ['between'],
  value: ['when'],
  keep: ['of'],
  after: ['of'],
  drop: ['of'],
  document: [],
};

/** Reads how a value is made; a form that is none gives an empty text, and then it has told. */
export function readValue(entry: Entry, reading: MappingReading): Value {
  const { place } = entry;
  if (entry.type === 'scalar') return readTemplate(entry.written.normalize('NFC'), place, reading.ontology);
  if (entry.type === 'list') return { type: 'all', place, values: readAll(entry, reading) };
  const form = Object.keys(FORMS).find((name) => entry.fields.has(name));
  if (form === undefined) {
    reading.tell(place, `a value is a text, a list, or has one of the fields ${Object.keys(FORMS).join(', ')}.`);
    return nothing(place);
  }
  refuseUnknown(entry, [form, ...(FORMS[form] ?? [])], `a value with ${form}`, reading.tell);
  return readForm(form, entry, reading);
}

function readForm(form: string, entry: Mapping, reading: MappingReading): Value {
  const { place } = entry;
  const field = (name: string): Value => valueField(entry, name, reading);
  const optional = (name: string): Value | undefined => (entry.fields.has(name) ? field(name) : undefined);
  const text = (name: string): string => textOf(entry, name, reading.tell, true) ?? '';
  const several = (name: string): Value[] => {
    const list = entry.fields.get(name);
    return list === undefined ? [] : readAll(list, reading);
  };
  switch (form) {
    case 'words':
      return {
        type: 'words',
        place,
        of: field('of'),
        words: valuesOf(entry, 'words', reading),
        otherwise: optional('else'),
      };
    case 'find': {
      const ignoring = textOf(entry, 'ignoring', reading.tell);
      if (ignoring !== undefined && ignoring !== 'spaces')
        reading.tell(placeOf(entry, 'ignoring'), 'ignoring: only spaces can be.');
      const where = valuesOf(entry, 'where', reading);
      if (where.size === 0) reading.tell(place, 'find needs where: { column: value }.');
      return {
        type: 'find',
        place,
        table: text('find'),
        where,
        give: text('give'),
        ignoresSpaces: ignoring === 'spaces',
        otherwise: optional('else'),
      };
    }
    case 'first':
      return { type: 'first', place, values: several('first') };
    case 'earliest':
      return { type: 'earliest', place, values: several('earliest') };
    case 'join':
      return { type: 'join', place, values: several('join'), between: betweenOf(entry) };
    case 'value':
      return { type: 'if', place, value: field('value'), when: whenOf(entry, reading) };
    case 'keep':
      return { type: 'keep', place, kind: text('keep'), of: field('of') };
    case 'after':
      return { type: 'after', place, text: text('after'), of: field('of') };
    case 'drop':
      return { type: 'drop', place, texts: wordsOf(entry.fields.get('drop'), 'drop', reading.tell), of: field('of') };
    default:
      return { type: 'document', place, of: field('document') };
  }
}

/** As written: its spaces are meant. */
function betweenOf(entry: Mapping): string {
  const between = entry.fields.get('between');
  return between?.type === 'scalar' ? between.written : ' ';
}

/** The sentences of `when`, all of which must be so. */
export function whenOf(entry: Mapping, reading: MappingReading, name = 'when'): readonly Sentence[] {
  const when = entry.fields.get(name);
  return when === undefined ? [] : readSentences(when, reading);
}

/** The value of a field that must be there. */
export function valueField(entry: Mapping, name: string, reading: MappingReading): Value {
  const given = entry.fields.get(name);
  if (given !== undefined) return readValue(given, reading);
  reading.tell(entry.place, `${name} is missing.`);
  return nothing(entry.place);
}

export function valuesOf(entry: Mapping, name: string, reading: MappingReading): Map<string, Value> {
  return new Map(
    [...fieldsOf(entry.fields.get(name), name, reading.tell)].map(([key, one]) => [key, readValue(one, reading)]),
  );
}

function readAll(entry: Entry, reading: MappingReading): Value[] {
  if (entry.type === 'list') return entry.items.map((item) => readValue(item, reading));
  return [readValue(entry, reading)];
}

const nothing = (place: Place): Value => ({ type: 'template', place, parts: [], prefix: null });
