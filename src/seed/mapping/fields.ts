import { shown } from '../../ontology/check-claim.js';
import { didYouMean } from '../../text/suggest.js';
import type { Place, Tell } from '../mistakes.js';
import type { Entry, Mapping } from '../read-yaml.js';

/** Tells of fields that are none of those known. */
export function refuseUnknown(mapping: Mapping, known: readonly string[], of: string, tell: Tell): void {
  for (const [name, { place }] of mapping.fields)
    if (!known.includes(name)) tell(place, `unknown field ${shown(name)} of ${of}.${didYouMean(name, known)}`);
}

/** The text of a field that is one value; `undefined` where it is missing or none, and then, if needed, it has told. */
export function textOf(mapping: Mapping, name: string, tell: Tell, needed = false): string | undefined {
  const entry = mapping.fields.get(name);
  if (entry?.type === 'scalar') return entry.written.normalize('NFC').trim();
  if (entry !== undefined) tell(entry.place, `${name} is one value, and not a ${entry.type}.`);
  else if (needed) tell(mapping.place, `${name} is missing.`);
  return undefined;
}

export function wholeNumberOf(mapping: Mapping, name: string, tell: Tell): number | undefined {
  const entry = mapping.fields.get(name);
  if (entry?.type === 'scalar' && Number.isSafeInteger(entry.value) && Number(entry.value) >= 0)
    return Number(entry.value);
  tell(entry?.place ?? mapping.place, `${name} is a whole number.`);
  return undefined;
}

/** `true` or `false`; left out it is false. */
export function flagOf(mapping: Mapping, name: string, tell: Tell): boolean {
  const entry = mapping.fields.get(name);
  if (entry === undefined) return false;
  if (entry.type === 'scalar' && typeof entry.value === 'boolean') return entry.value;
  tell(entry.place, `${name} is true or false.`);
  return false;
}

/** The fields of a mapping; none where it is missing or something else, and then it has told. */
export function fieldsOf(entry: Entry | undefined, name: string, tell: Tell): ReadonlyMap<string, Entry> {
  if (entry === undefined) return new Map<string, Entry>();
  if (entry.type === 'mapping') return entry.fields;
  tell(entry.place, `${name} is a mapping of names to values.`);
  return new Map<string, Entry>();
}

/** The items of a list of mappings. */
export function mappingsOf(entry: Entry | undefined, name: string, tell: Tell): readonly Mapping[] {
  return itemsOf(entry, name, tell).flatMap((item) => {
    if (item.type === 'mapping') return [item];
    tell(item.place, `one of ${name} is a mapping of names to values.`);
    return [];
  });
}

/** The items of a list; one value stands for a list of it alone. */
export function itemsOf(entry: Entry | undefined, name: string, tell: Tell): readonly Entry[] {
  if (entry === undefined) return [];
  if (entry.type === 'list') return entry.items;
  if (entry.type === 'scalar') return [entry];
  tell(entry.place, `${name} is a list.`);
  return [];
}

/** Texts of a list, or those that one text parts by commas. */
export function wordsOf(entry: Entry | undefined, name: string, tell: Tell): string[] {
  if (entry?.type === 'scalar') return entry.written.split(',').map((word) => word.trim());
  return itemsOf(entry, name, tell).flatMap((item) => {
    if (item.type === 'scalar') return [item.written.normalize('NFC').trim()];
    tell(item.place, `one of ${name} is one value.`);
    return [];
  });
}

export const placeOf = (mapping: Mapping, name: string): Place => mapping.fields.get(name)?.place ?? mapping.place;
