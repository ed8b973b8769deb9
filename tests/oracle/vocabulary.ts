import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityId, Scalar } from '../../src/model/claim.js';
import type { Instant } from '../../src/model/instant.js';
import type { Property, RelationField } from '../../src/ontology/ontology.js';
import { readOntology } from '../../src/ontology/read-ontology.js';

/** The real ontology: stores are tried with what they will hold. */
export const ontology = readOntology(readFileSync(join(import.meta.dirname, '../../schema/ontology.graphql'), 'utf8'));

/** A handful of entities of several kinds: few, so that claims meet. */
export const ENTITIES: readonly EntityId[] = [
  ...['state:a', 'state:b', 'state:c', 'org:a', 'org:b', 'instrument:a', 'instrument:b', 'body:a', 'body:b'],
  ...['person:a', 'session:a', 'session:b', 'concept:a', 'concept:b', 'experiment:a', 'programme:a'],
  ...['document:a', 'document:b', 'document:c', 'rollcall:a', 'rollcall:b'],
];
/** What the first claims rest on; nothing is ever retracted of it. */
export const BASE_DOCUMENT = 'document:base';
export const kindsOf = (ids: readonly EntityId[]): string[] => [
  ...new Set(ids.map((id) => ontology.kindByPrefix.get(id.split(':')[0]!)!.name)),
];
export const KINDS = kindsOf(ENTITIES);

/** Every way to last, to be identified and to be read; loops, parallel edges and both directions among them. */
export const RELATIONS: readonly string[] = [
  ...['PARTY_TO', 'SIGNED', 'DECLARED_ACCEPTANCE_OF', 'MEMBER_OF', 'HOLDS_OFFICE', 'SUCCEEDS', 'COOPERATES_WITH'],
  ...['RELATED', 'BROADER', 'PARTICIPATES_IN', 'SUPPORTS', 'ABOUT', 'SUBSIDIARY_OF', 'SESSION_OF', 'COVERS', 'SAME_AS'],
  'VOTED',
];

const UNUSED = new Set([
  'description',
  'wikidata',
  'url',
  'm49',
  'alpha2',
  'subregion',
  'seat',
  'sha256',
  'licence',
  'language',
]);

/** The properties that random claims give and random plans ask for. */
export function propertiesOf(kind: string): Property[] {
  return [...ontology.kinds.get(kind)!.properties.values()].filter(({ name }) => !UNUSED.has(name));
}

/** The relation fields of a kind that random claims can fill. */
export function relationsOf(kind: string): RelationField[] {
  return [...ontology.kinds.get(kind)!.relations.values()].filter(
    ({ relation, targets }) => RELATIONS.includes(relation) && targets.some((target) => KINDS.includes(target)),
  );
}

export function entitiesOf(kinds: readonly string[]): EntityId[] {
  return ENTITIES.filter((id) => kinds.includes(ontology.kindByPrefix.get(id.split(':')[0]!)!.name));
}

/** Few, so that they tie; odd, so that they are told apart: U+FF5E sorts before U+1F680 by code point, behind it by unit. */
export const TEXTS = [
  ...['a', 'b', 'B', 'ab', 'Ä', 'z', '10', '9', '\u{ff5e}', '\u{1f680}', 'x\u{1d4b3}y', "it's", '"q"', '`t`'],
  ...['\\', '$p0', 'İ', '中国', 'null', '{a}', '\u{d7ff}', '\u{e000}'],
];
export const INTEGERS = [0, 1, -1, 9, 10, 2 ** 31 - 1, -(2 ** 31), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];

/** Around a few days, in every precision, and at both ends of the calendar. */
export const DATES = [
  ...['1990', '1990-06', '1990-06-15', '1990-06-16', '1990-12', '1990-12-31', '1991', '1991-01', '1991-01-01'],
  ...['1989-12-31', '2000-02', '2000-02-29', '2000-03-01', '0000', '0000-01-01', '9999', '9999-12-31'],
];
export const DAYS = DATES.filter((date) => date.length === 10);

/** Where the rules are: who is bound, who lists it, and who is one with whom. */
export const WEIGHTED_RELATIONS = [
  ...RELATIONS,
  'PARTY_TO',
  'PARTY_TO',
  'PARTY_TO',
  'COVERS',
  'COVERS',
  'SAME_AS',
  'SAME_AS',
];
export const WEIGHTED_ENTITIES = [
  ...ENTITIES,
  ...['state:a', 'state:a', 'state:b', 'instrument:a', 'instrument:a', 'document:a', 'document:b', 'org:a'],
];

/** Moments of record time, a day apart. */
export const MOMENTS = Array.from(
  { length: 12 },
  (_, i) => `2020-01-${String(i + 1).padStart(2, '0')}T00:00:00.000Z` as Instant,
);
export const KNOWN_AT: readonly Instant[] = [
  '2019-12-31T23:59:59.999Z' as Instant,
  ...MOMENTS.slice(0, 5),
  ...MOMENTS.slice(0, 3),
  '2020-01-03T12:00:00.000Z' as Instant,
  '2030-01-01T00:00:00.000Z' as Instant,
];

/** Values that a property can have. */
export function valuesFor({ value, key }: Property): readonly Scalar[] {
  if (key) return ['state:a', 'state:b', 'a']; // as the first claims have it, so that two may have the same
  switch (value.type) {
    case 'text':
      return TEXTS;
    case 'integer':
    case 'number':
      return INTEGERS;
    case 'boolean':
      return [true, false];
    case 'date':
      return DATES;
    case 'enum':
      return value.values.slice(0, 8);
  }
}
