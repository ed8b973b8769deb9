import { shown, unknownRelation } from '../../ontology/check-claim.js';
import type { Kind, Ontology } from '../../ontology/ontology.js';
import { didYouMean } from '../../text/suggest.js';
import type { Place, Tell } from '../mistakes.js';
import { prefixesOf, type Made } from './kinds-of.js';
import type { ClaimRule, EvidenceRule, RelationRule, Sentence, TableMapping, Value } from './mapping.js';

/**
 * Checks that every name in mappings means something: columns and values, other tables, kinds, properties, relations and
 * what can be said of them. Each mistake is told with its line, whether or not a row ever comes to it.
 */
export function checkMappings(mappings: readonly TableMapping[], ontology: Ontology, tell: Tell): void {
  const byName = new Map(mappings.map((mapping) => [mapping.name, mapping]));
  const made: Made = { value: (table, name) => byName.get(table)?.lets.get(name) };
  for (const mapping of mappings) checkOne(mapping, { byName, made, ontology, tell });
}

interface Checking {
  readonly byName: ReadonlyMap<string, TableMapping>;
  readonly made: Made;
  readonly ontology: Ontology;
  readonly tell: Tell;
}

function checkOne(mapping: TableMapping, checking: Checking): void {
  const { tell, ontology } = checking;
  for (const column of mapping.key)
    if (!mapping.columns.has(column))
      tell(mapping.place, `key: no column ${shown(column)}.${didYouMean(column, mapping.columns.keys())}`);
  if (mapping.key.length === 0)
    tell(mapping.place, 'key is missing: name the columns that no two rows have in common.');
  for (const name of mapping.lets.keys())
    if (mapping.columns.has(name)) tell(mapping.place, `let: ${shown(name)} is a column already.`);
  const values = [
    ...mapping.lets.values(),
    ...evidenceValues(mapping.evidence),
    ...Object.values(mapping.judges ?? {}),
    ...Object.values(mapping.shortNames ?? {}),
  ];
  for (const value of values) checkValue(value, mapping, null, checking);
  for (const check of mapping.checks)
    for (const one of [...check.when, check.sentence]) checkSentence(one, mapping, null, checking);
  for (const rule of mapping.claims) checkRule(rule, mapping, checking);
  for (const { relation, butNever, place } of mapping.totals)
    for (const name of [relation, ...(butNever === null ? [] : [butNever])])
      if (!ontology.relations.has(name)) tell(place, unknownRelation(name, '', '', ontology));
}

const evidenceValues = ({ from, sources, sure, asOf, except, locators, also }: EvidenceRule): Value[] =>
  [from, sources, sure, asOf, except, locators, also].filter((value) => value !== undefined);

function checkRule(rule: ClaimRule, mapping: TableMapping, checking: Checking): void {
  const each = rule.each?.name ?? null;
  const values = [
    rule.subject,
    rule.since,
    rule.until,
    rule.attested,
    rule.rank,
    ...rule.says.values(),
    ...evidenceValues(rule.evidence),
  ];
  for (const value of values) if (value !== undefined) checkValue(value, mapping, each, checking);
  for (const sentence of rule.when) checkSentence(sentence, mapping, each, checking);
  if (rule.each !== null) checkValue(rule.each.value, mapping, null, checking);
  const kinds = kindsOf(rule.subject, mapping, checking);
  for (const [name, { place }] of rule.says) checkProperty(name, place, kinds, checking);
  if (rule.relation !== null) checkRelation(rule.relation, kinds, mapping, each, checking);
}

/** The kinds an id can be of; none where the mapping does not tell. */
function kindsOf(value: Value, { name }: TableMapping, { made, ontology }: Checking): readonly Kind[] {
  if (value.type === 'keep') return [ontology.kinds.get(value.kind)].filter((kind) => kind !== undefined);
  return [...(prefixesOf(value, name, made) ?? [])].flatMap((prefix) => ontology.kindByPrefix.get(prefix) ?? []);
}

function checkProperty(name: string, place: Place, kinds: readonly Kind[], { tell, ontology }: Checking): void {
  const candidates = kinds.length > 0 ? kinds : [...ontology.kinds.values()];
  const lacking = candidates.filter((kind) => !kind.properties.has(name));
  if (lacking.length === 0 || (kinds.length === 0 && lacking.length < candidates.length)) return;
  const of = kinds.length === 0 ? 'no kind' : lacking.map((kind) => kind.name).join(' and ');
  tell(
    place,
    `${of} has ${kinds.length === 0 ? 'a' : 'no'} property ${shown(name)}.${didYouMean(name, (lacking[0] ?? candidates[0])?.properties.keys() ?? [])}`,
  );
}

function checkRelation(
  rule: RelationRule,
  kinds: readonly Kind[],
  mapping: TableMapping,
  each: string | null,
  checking: Checking,
): void {
  const { tell, ontology } = checking;
  for (const value of [rule.object, ...rule.qualifiers.values()]) checkValue(value, mapping, each, checking);
  const objects = kindsOf(rule.object, mapping, checking);
  const relation = ontology.relations.get(rule.name);
  if (relation === undefined) {
    tell(rule.place, unknownRelation(rule.name, kinds[0]?.prefix ?? '', objects[0]?.prefix ?? '', ontology));
    return;
  }
  for (const [name, { place }] of rule.qualifiers)
    if (!relation.properties.has(name))
      tell(
        place,
        `nothing called ${shown(name)} can be said of ${relation.name}.${didYouMean(name, relation.properties.keys())}`,
      );
  for (const { name, required } of relation.properties.values())
    if (required && !rule.qualifiers.has(name)) tell(rule.place, `${relation.name} needs ${shown(name)}.`);
  if (kinds.length > 0 && !kinds.some((kind) => relation.from.includes(kind.name)))
    tell(
      rule.place,
      `${relation.name} begins at ${relation.from.join(' or ')}, and the subject is ${kinds.map((kind) => kind.name).join(' or ')}.`,
    );
  if (objects.length > 0 && !objects.some((kind) => relation.to.includes(kind.name)))
    tell(
      rule.place,
      `${relation.name} leads to ${relation.to.join(' or ')}, and the object is ${objects.map((kind) => kind.name).join(' or ')}.`,
    );
}

function checkSentence(sentence: Sentence, mapping: TableMapping, each: string | null, checking: Checking): void {
  checkValue(sentence.of, mapping, each, checking);
  if (sentence.type === 'is') for (const word of sentence.words) checkValue(word, mapping, each, checking);
  if (sentence.type === 'before' || sentence.type === 'notAfter') checkValue(sentence.than, mapping, each, checking);
}

function checkValue(value: Value, mapping: TableMapping, each: string | null, checking: Checking): void {
  const { tell, ontology, byName } = checking;
  const inside = (...values: readonly (Value | undefined)[]): void => {
    for (const one of values) if (one !== undefined) checkValue(one, mapping, each, checking);
  };
  switch (value.type) {
    case 'template':
      for (const part of value.parts)
        if (typeof part === 'object' && part.name !== each) checkName(part.name, value.place, mapping, tell);
      return;
    case 'all':
    case 'first':
    case 'earliest':
    case 'join':
      inside(...value.values);
      return;
    case 'if':
      inside(value.value);
      for (const sentence of value.when) checkSentence(sentence, mapping, each, checking);
      return;
    case 'keep':
      if (!ontology.kinds.has(value.kind))
        tell(value.place, `no kind ${shown(value.kind)}.${didYouMean(value.kind, ontology.kinds.keys())}`);
      inside(value.of);
      return;
    case 'after':
    case 'drop':
    case 'document':
      inside(value.of);
      return;
    case 'words':
      inside(value.of, ...value.words.values(), value.otherwise);
      return;
    case 'find': {
      inside(...value.where.values(), value.otherwise);
      const other = byName.get(value.table);
      if (other === undefined)
        tell(
          value.place,
          `no table ${shown(value.table)}.${didYouMean(value.table, byName.keys())} List it in manifest.yaml.`,
        );
      else {
        for (const column of value.where.keys())
          if (!other.columns.has(column))
            tell(
              value.place,
              `${value.table} has no column ${shown(column)}.${didYouMean(column, other.columns.keys())}`,
            );
        checkName(value.give, value.place, other, tell);
      }
    }
  }
}

function checkName(name: string, place: Place, mapping: TableMapping, tell: Tell): void {
  if (mapping.columns.has(name) || mapping.lets.has(name)) return;
  const known = [...mapping.columns.keys(), ...mapping.lets.keys()];
  tell(place, `${mapping.name} has no column or value ${shown(name)}.${didYouMean(name, known)}`);
}
