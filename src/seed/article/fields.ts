import type { Scalar } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import type { Property } from '../../ontology/ontology.js';
import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Tell } from '../mistakes.js';
import type { Entry, Mapping } from '../read-yaml.js';

/** Tells of every field that is none of these. */
export function tellUnknown(mapping: Mapping, known: readonly string[], of: string, tell: Tell): void {
  for (const [name, { place }] of mapping.fields)
    if (!known.includes(name)) tell(place, `unknown field ${shown(name)} of ${of}.${didYouMean(name, known)}`);
}

/** A field's text, in Unicode's normal form C; a number is taken as written, so that `004` stays `004`. */
export function textField(mapping: Mapping, name: string, tell: Tell): string | undefined {
  return readText(mapping.fields.get(name), name, tell)?.normalize('NFC').trim();
}

/** As the source prints it: neither trimmed nor composed, since its offsets count its own units. */
export function quotedField(mapping: Mapping, name: string, tell: Tell): string | undefined {
  return readText(mapping.fields.get(name), name, tell);
}

function readText(entry: Entry | undefined, name: string, tell: Tell): string | undefined {
  if (entry === undefined) return undefined;
  if (entry.type === 'scalar') return entry.written;
  tell(entry.place, `${name} is one value, and not a ${entry.type}.`);
  return undefined;
}

export function dateField(mapping: Mapping, name: string, tell: Tell): PartialDate | undefined {
  const text = textField(mapping, name, tell);
  const date = text === undefined ? undefined : parsePartialDate(text);
  if (text !== undefined && date === undefined)
    tell(placeOf(mapping, name), `${name}: ${shown(text)} is no date. Write 2019, 2019-06 or 2019-06-12.`);
  return date;
}

export function numberField(mapping: Mapping, name: string, tell: Tell): number | undefined {
  const entry = mapping.fields.get(name);
  if (entry === undefined) return undefined;
  if (entry.type === 'scalar' && typeof entry.value === 'number') return entry.value;
  tell(entry.place, `${name} is a number.`);
  return undefined;
}

/** `true` or `false`; left out it is false. */
export function flagField(mapping: Mapping, name: string, tell: Tell): boolean {
  const entry = mapping.fields.get(name);
  if (entry === undefined) return false;
  if (entry.type === 'scalar' && typeof entry.value === 'boolean') return entry.value;
  tell(entry.place, `${name} is true or false.`);
  return false;
}

/** One of a few words, in any case: `Preferred` is `preferred`. */
export function wordField<T extends string>(
  mapping: Mapping,
  name: string,
  words: readonly T[],
  tell: Tell,
): T | undefined {
  const text = textField(mapping, name, tell);
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text.toLowerCase());
  if (found === undefined)
    tell(placeOf(mapping, name), `${name}: ${shown(text)} is none of ${words.join(', ')}.${didYouMean(text, words)}`);
  return found;
}

/** The values of a property as a file gives them: one, or a list where the property is one. */
export function valuesOf(entry: Entry, property: Property, tell: Tell): { value: Scalar; entry: Entry }[] {
  const entries = entry.type === 'list' && property.list ? entry.items : [entry];
  return entries.flatMap((one) => {
    const value = valueOf(one, property, tell);
    return value === undefined ? [] : [{ value, entry: one }];
  });
}

/** A value as its property's type has it; whether it is a right one is checked with the claim. */
export function valueOf(entry: Entry, property: Property, tell: Tell): Scalar | undefined {
  if (entry.type !== 'scalar') {
    tell(entry.place, `${property.name} is one ${property.typeName}, and not a ${entry.type}.`);
    return undefined;
  }
  switch (property.value.type) {
    case 'integer':
    case 'number':
    case 'boolean':
      return entry.value;
    case 'enum':
      return entry.written.trim().toUpperCase(); // `ratification` reads better in a file
    case 'text':
    case 'date':
      return entry.written.normalize('NFC').trim();
  }
}

export function placeOf(mapping: Mapping, name: string): Mapping['place'] {
  return mapping.fields.get(name)?.place ?? mapping.place;
}
