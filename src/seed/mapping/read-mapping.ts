import { parsePartialDate } from '../../model/partial-date.js';
import { shown } from '../../ontology/check-claim.js';
import type { Entry, Mapping } from '../read-yaml.js';
import {
  fieldsOf,
  flagOf,
  itemsOf,
  mappingsOf,
  placeOf,
  refuseUnknown,
  textOf,
  wholeNumberOf,
  wordsOf,
} from './fields.js';
import type { Check, ExpectedCount, LicenceRule, TableMapping, Total } from './mapping.js';
import { readClaimRule, readEvidence } from './read-claim-rule.js';
import { readColumns } from './read-columns.js';
import { readSentence } from './read-sentence.js';
import { valueField, valuesOf, whenOf } from './read-value.js';
import type { MappingReading } from './template.js';

const FIELDS = 'about,rows,columns,key,let,checks,evidence,claims,totals,licences,judges,shortNames'.split(',');

/**
 * Reads the form of a mapping file; whether its names mean anything is for `checkMapping`.
 *
 * @param name What other mappings call its table.
 */
export function readMapping(top: Mapping, name: string, reading: MappingReading): TableMapping {
  const { tell } = reading;
  refuseUnknown(top, FIELDS, 'a mapping', tell);
  textOf(top, 'about', tell, true);
  const evidence = readEvidence(top.fields.get('evidence'), top.place, reading);
  return {
    file: top.place.file,
    name,
    place: top.place,
    rows: readRows(top, reading),
    columns: readColumns(top, tell),
    key: wordsOf(top.fields.get('key'), 'key', tell),
    lets: valuesOf(top, 'let', reading),
    checks: mappingsOf(top.fields.get('checks'), 'checks', tell).flatMap((one) => readCheck(one, reading)),
    evidence,
    claims: mappingsOf(top.fields.get('claims'), 'claims', tell).map((one) => readClaimRule(one, evidence, reading)),
    totals: mappingsOf(top.fields.get('totals'), 'totals', tell).map((one) => readTotal(one, reading)),
    licences: mappingsOf(top.fields.get('licences'), 'licences', tell).flatMap((one) => readLicence(one, reading)),
    judges: readTriple(top, 'judges', ['host', 'sourceClass', 'publisher'], reading),
    shortNames: readTriple(top, 'shortNames', ['long', 'short'], reading),
  };
}

/** How many rows there are at least and at most: fewer mean that a source broke, not that the world shrank. */
function readRows(top: Mapping, { tell }: MappingReading): TableMapping['rows'] {
  const rows = top.fields.get('rows');
  if (rows?.type !== 'mapping') {
    tell(rows?.place ?? top.place, 'rows: { least: 20, most: 60 } is missing.');
    return { place: top.place, least: 0, most: Infinity };
  }
  refuseUnknown(rows, ['least', 'most'], 'rows', tell);
  return {
    place: rows.place,
    least: wholeNumberOf(rows, 'least', tell) ?? 0,
    most: wholeNumberOf(rows, 'most', tell) ?? Infinity,
  };
}

/** `$start not after $end`, or that with when it has to be so, and why. */
function readCheck(entry: Mapping, reading: MappingReading): Check[] {
  refuseUnknown(entry, ['that', 'when', 'because'], 'a check', reading.tell);
  const written = textOf(entry, 'that', reading.tell, true) ?? '';
  const sentence = readSentence(written, entry.place, reading);
  if (sentence === undefined) {
    reading.tell(placeOf(entry, 'that'), `${shown(written)} is no sentence. Write "$start not after $end".`);
    return [];
  }
  const because = textOf(entry, 'because', reading.tell, true) ?? '';
  return [{ place: entry.place, when: whenOf(entry, reading), sentence, written, because }];
}

function readTotal(entry: Mapping, { tell }: MappingReading): Total {
  refuseUnknown(entry, ['relation', 'object', 'butNever', 'withoutFormer', 'on', 'gaps'], 'a total', tell);
  const counts = (name: string): ExpectedCount[] =>
    [...fieldsOf(entry.fields.get(name), name, tell)].flatMap(([date, one]) =>
      readCount(date, one, name === 'gaps', tell),
    );
  return {
    place: entry.place,
    relation: textOf(entry, 'relation', tell, true) ?? '',
    object: textOf(entry, 'object', tell, true) ?? '',
    butNever: textOf(entry, 'butNever', tell) ?? null,
    withoutFormer: flagOf(entry, 'withoutFormer', tell),
    on: [...counts('on'), ...counts('gaps')],
  };
}

/** `2015-01-01: 103`, or with its reason `2025-05-31: { count: 117, because: two are not identified }`. */
function readCount(written: string, entry: Entry, isGap: boolean, tell: MappingReading['tell']): ExpectedCount[] {
  const date = parsePartialDate(written);
  const given = entry.type === 'mapping' ? entry.fields.get('count') : entry;
  const count = given?.type === 'scalar' ? given.value : undefined;
  const gap = entry.type === 'mapping' ? (textOf(entry, 'because', tell, true) ?? '') : null;
  if (date === undefined || date.length !== 10) tell(entry.place, `${shown(written)} is no day: write 2015-01-01.`);
  else if (typeof count !== 'number' || !Number.isSafeInteger(count))
    tell(entry.place, `the count on ${written} is a whole number.`);
  else if (isGap !== (gap !== null))
    tell(entry.place, isGap ? 'a gap needs count and because.' : 'what is no gap is a number alone.');
  else return [{ place: entry.place, date, count, gap }];
  return [];
}

function readLicence(entry: Mapping, { tell }: MappingReading): LicenceRule[] {
  refuseUnknown(entry, ['of', 'licence', 'credit'], 'a licence', tell);
  const licence = textOf(entry, 'licence', tell, true) ?? '';
  const credit = itemsOf(entry.fields.get('credit'), 'credit', tell).flatMap((item) =>
    item.type === 'scalar' ? [item.written] : [],
  );
  return itemsOf(entry.fields.get('of'), 'of', tell).flatMap((item) => {
    if (item.type === 'scalar' && /^https?:\/\/./.test(item.written))
      return [{ place: item.place, of: item.written, licence, credit }];
    tell(item.place, 'of is the beginning of an address: https://….');
    return [];
  });
}

function readTriple<K extends string>(
  top: Mapping,
  name: string,
  fields: readonly K[],
  reading: MappingReading,
): Record<K, ReturnType<typeof valueField>> | null {
  const entry = top.fields.get(name);
  if (entry === undefined) return null;
  if (entry.type !== 'mapping') {
    reading.tell(entry.place, `${name} has the fields ${fields.join(', ')}.`);
    return null;
  }
  refuseUnknown(entry, fields, name, reading.tell);
  return Object.fromEntries(fields.map((field) => [field, valueField(entry, field, reading)])) as Record<
    K,
    ReturnType<typeof valueField>
  >; // every field
}
