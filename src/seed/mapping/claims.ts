import { prefixOf, type ClaimContent, type EntityId, type Rank, type Scalar } from '../../model/claim.js';
import { parsePartialDate, type PartialDate } from '../../model/partial-date.js';
import { shown } from '../../ontology/check-claim.js';
import type { Ontology, Property } from '../../ontology/ontology.js';
import { didYouMean } from '../../text/suggest.js';
import { propertyOf, relationOf, type Backing, type Draft } from '../draft.js';
import type { Row } from '../read-table.js';
import { lineOf, isSo, type Evaluate, type RowReading } from './evaluate.js';
import { backingOf, editorialBacking } from './evidence.js';
import type { ClaimRule, RelationRule, Value } from './mapping.js';
import type { Scope, Table } from './table.js';

const RANKS: readonly string[] = ['preferred', 'normal', 'deprecated'] satisfies Rank[];

/** What claims are made with. */
export interface ClaimReading extends RowReading {
  readonly ontology: Ontology;
  /** Short names of our own, by the long ones that tables give. */
  readonly shortNames: ReadonlyMap<string, string>;
}

/** What rows claim, rule by rule. */
export function claimsOf(table: Table, rows: readonly Row[], evaluate: Evaluate, reading: ClaimReading): Draft[] {
  return rows.flatMap((row) =>
    table.mapping.claims.flatMap((rule) => applyRule(rule, table.scopeOf(row), evaluate, reading)),
  );
}

function applyRule(rule: ClaimRule, scope: Scope, evaluate: Evaluate, reading: ClaimReading): Draft[] {
  if (rule.each === null) return applyOnce(rule, scope, evaluate, reading);
  const { name, value } = rule.each;
  return evaluate(value, scope).flatMap((text) =>
    applyOnce(rule, { ...scope, each: { name, text } }, evaluate, reading),
  );
}

function applyOnce(rule: ClaimRule, scope: Scope, evaluate: Evaluate, reading: ClaimReading): Draft[] {
  if (!rule.when.every((sentence) => isSo(sentence, scope, evaluate))) return [];
  const subjects = evaluate(rule.subject, scope);
  const contents = subjects.flatMap((subject) => contentsOf(rule, subject, scope, evaluate, reading));
  if (contents.length === 0) return [];
  const backing = backingOf(rule, scope, evaluate, reading);
  const rank = rankOf(rule, scope, evaluate, reading);
  return contents.flatMap((content) => named(content, backing, scope, reading)).map((draft) => ({ ...draft, rank }));
}

function contentsOf(
  rule: ClaimRule,
  subject: EntityId,
  scope: Scope,
  evaluate: Evaluate,
  reading: ClaimReading,
): ClaimContent[] {
  const when = {
    since: dateOf(rule.since, 'since', scope, evaluate, reading),
    until: dateOf(rule.until, 'until', scope, evaluate, reading),
  };
  if (rule.relation !== null) return relationsOf(rule.relation, subject, when, scope, evaluate, reading);
  const kind = reading.ontology.kindByPrefix.get(prefixOf(subject));
  const names = new Set(evaluate(rule.says.get('name') ?? { type: 'all', place: rule.place, values: [] }, scope));
  return [...rule.says].flatMap(([name, value]) => {
    const property = kind?.properties.get(name);
    if (property === undefined) {
      reading.tell(
        rule.place,
        `${kind?.name ?? shown(subject)} has no property ${shown(name)}.${didYouMean(name, kind?.properties.keys() ?? [])}`,
      );
      return [];
    }
    const texts = new Set(evaluate(value, scope));
    const other = name === 'aliases' ? [...texts].filter((text) => !names.has(text)) : [...texts];
    return other.map((text) => propertyOf(subject, name, typed(text, property, scope.row, reading), when));
  });
}

type When = Pick<ClaimContent, 'since' | 'until'>;

function dateOf(
  value: Value | undefined,
  name: string,
  scope: Scope,
  evaluate: Evaluate,
  { tell }: ClaimReading,
): PartialDate | null {
  const [text] = value === undefined ? [] : evaluate(value, scope);
  if (text === undefined) return null;
  const parsed = parsePartialDate(text);
  if (parsed === undefined)
    tell(scope.row.place, `${name}: ${shown(text)} is no date. Write 2019, 2019-06 or 2019-06-12.`);
  return parsed ?? null;
}

function relationsOf(
  rule: RelationRule,
  subject: EntityId,
  when: When,
  scope: Scope,
  evaluate: Evaluate,
  reading: ClaimReading,
): ClaimContent[] {
  const relation = reading.ontology.relations.get(rule.name);
  const qualifiers: Record<string, Scalar> = {};
  for (const [name, value] of rule.qualifiers) {
    const property = relation?.properties.get(name);
    const [text] = evaluate(value, scope);
    if (property !== undefined && text !== undefined) qualifiers[name] = typed(text, property, scope.row, reading);
  }
  return evaluate(rule.object, scope).map((object) => relationOf(subject, rule.name, object, { ...when, qualifiers }));
}

/** A text as its property's type has it; whether the value is a right one is checked with the claim. */
function typed(text: string, property: Property, row: Row, { tell }: ClaimReading): Scalar {
  switch (property.value.type) {
    case 'integer':
    case 'number':
      if (/^-?\d{1,15}$/.test(text)) return Number(text);
      tell(row.place, `${property.name}: ${shown(text)} is no whole number.`);
      return 0;
    case 'boolean':
      return text === 'true';
    case 'enum':
      return text.toUpperCase(); // tables write `ratification`
    case 'text':
    case 'date':
      return text;
  }
}

/** A long name that we have a short one for stays among the aliases, as its source writes it. */
function named(content: ClaimContent, backing: Backing, scope: Scope, reading: ClaimReading): Draft[] {
  const draft = (said: ClaimContent, by: Backing): Draft => ({
    place: scope.row.place,
    content: said,
    rank: 'normal',
    method: 'imported',
    ...by,
  });
  const short = content.predicate === 'name' ? reading.shortNames.get(String(content.object)) : undefined;
  if (short === undefined) return [draft(content, backing)];
  const name = propertyOf(content.subject, 'name', short);
  return [
    draft(name, editorialBacking(scope.row.place, reading)),
    draft({ ...content, predicate: 'aliases' }, backing),
  ];
}

function rankOf({ rank, place }: ClaimRule, scope: Scope, evaluate: Evaluate, { tell }: ClaimReading): Rank {
  const [word = 'normal'] = rank === undefined ? [] : evaluate(rank, scope);
  if (RANKS.includes(word)) return word as Rank; // one of them, as just checked
  tell(scope.row.place, `rank: ${shown(word)} is none of ${RANKS.join(', ')} (${lineOf(place)}).`);
  return 'normal';
}
