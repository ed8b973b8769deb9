import {
  prefixOf,
  type Claim,
  type ClaimId,
  type EntityId,
  type Evidence,
  type Rank,
  type Scalar,
} from '../model/claim.js';
import { endDay } from '../model/interval.js';
import { firstDay, parsePartialDate } from '../model/partial-date.js';
import { didYouMean } from '../text/suggest.js';
import type { Kind, KindName, Ontology, Property, Relation, ValueType } from './ontology.js';

/** What has to be known of an assertion to check it. */
export interface Stated {
  readonly claim: Claim;
  readonly rank: Rank;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** What is wrong with a claim, and the way out; the place is for the caller to add. */
export interface ClaimMistake {
  readonly claim: ClaimId;
  readonly problem: string;
}

/** Longer ids and names would be cut by tools that read our exports; the display rule is facts' own: 40 characters. */
const LONGEST_ID = 120;
const LONGEST_NAME = 40;
const LONGEST_TEXT = 20_000;

/**
 * Checks claims against what may be said: each alone, and that every entity they name is one.
 *
 * @param known Says whether an entity is described already, outside of `stated`: then nothing is asked of it here.
 * @param others Such entities, to be suggested where an id is wrong.
 * @returns All mistakes, those of single claims first; an entity is reported once, at the first claim that names it.
 */
export function checkAssertions(
  stated: readonly Stated[],
  ontology: Ontology,
  known: (id: EntityId) => boolean,
  others: Iterable<EntityId> = [],
): ClaimMistake[] {
  const alone = stated.flatMap((one) =>
    checkAssertion(one, ontology).map((problem) => ({ claim: one.claim.id, problem })),
  );
  return [...alone, ...checkEntities(stated, ontology, known, others)];
}

/** What is wrong with one claim, its confidence and its evidence, whatever else is known. */
export function checkAssertion({ claim, confidence, evidence }: Stated, ontology: Ontology): string[] {
  const problems = checkClaim(claim, ontology);
  if (!(confidence > 0 && confidence <= 1))
    problems.push(`confidence ${String(confidence)} is not above 0 and at most 1.`);
  if (evidence.length === 0) problems.push('no evidence: name a document.');
  return [...problems, ...evidence.flatMap((one) => checkEvidence(one, ontology))];
}

/** What is wrong with a claim by itself. */
export function checkClaim(claim: Claim, ontology: Ontology): string[] {
  const badSubject = checkId(claim.subject, ontology);
  if (badSubject !== undefined) return [badSubject];
  const kind = kindOf(claim.subject, ontology);
  if (kind === undefined) return []; // checkId has told
  const relation = ontology.relations.get(claim.predicate);
  const problems =
    relation === undefined ? checkProperty(claim, kind, ontology) : checkRelation(claim, kind, relation, ontology);
  return [...problems, ...checkDates(claim)];
}

/** The problem of an entity id, or `undefined`. */
export function checkId(id: unknown, ontology: Ontology): string | undefined {
  if (typeof id !== 'string' || id.length > LONGEST_ID || !/^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return `${shown(id)} is no id: write kind:slug in lower-case ASCII, as "state:chn".`;
  if (ontology.kindByPrefix.has(prefixOf(id))) return undefined;
  return `no kind has the prefix of "${id}".${didYouMean(prefixOf(id), ontology.kindByPrefix.keys())}`;
}

/** The problem of a value of a property or qualifier, or `undefined`. */
export function checkValue(value: unknown, type: ValueType): string | undefined {
  switch (type.type) {
    case 'text':
      return typeof value === 'string' ? checkText(value) : `${shown(value)} is no text.`;
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : `${shown(value)} is no integer.`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : `${shown(value)} is no number.`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${shown(value)} is neither true nor false.`;
    case 'date':
      return isDate(value) ? undefined : noDate(value);
    case 'enum':
      if (typeof value === 'string' && type.values.includes(value)) return undefined;
      return `${shown(value)} is no ${type.name}.${didYouMean(String(value), type.values)}`;
  }
}

/** A value as a message may show it: quoted, and cut so that a long one does not drown the rest. */
export function shown(value: unknown): string {
  // JSON.stringify gives undefined for undefined, whatever its type says.
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function checkProperty(claim: Claim, kind: Kind, ontology: Ontology): string[] {
  const { predicate, object } = claim;
  const property = kind.properties.get(predicate);
  if (property === undefined) return [unknownPredicate(claim, kind, ontology)];
  const problems: string[] = [];
  const bad = checkValue(object, property.value);
  if (bad !== undefined) problems.push(`${predicate}: ${bad}`);
  else if (predicate === 'name' && Array.from(String(object)).length > LONGEST_NAME)
    problems.push(
      `name: ${shown(object)} has more than ${LONGEST_NAME} characters. Put a short name here and the long one among the aliases.`,
    );
  if (!property.temporal && (claim.since !== null || claim.until !== null))
    problems.push(`${predicate} of ${kind.name} does not change with time: give it neither since nor until.`);
  const [qualifier] = Object.keys(claim.qualifiers);
  if (qualifier !== undefined) problems.push(`a property has no qualifiers: remove ${shown(qualifier)}.`);
  return problems;
}

function unknownPredicate({ predicate, object }: Claim, kind: Kind, ontology: Ontology): string {
  if (/^[A-Z_]+$/.test(predicate)) return unknownRelation(predicate, kind.prefix, prefixOf(String(object)), ontology);
  return `${kind.name} has no property ${shown(predicate)}.${didYouMean(predicate, kind.properties.keys())}`;
}

/** Names a relation that could be meant: between kinds of these prefixes if there is one, since its ends are the surer hint. */
export function unknownRelation(name: string, from: string, to: string, ontology: Ontology): string {
  const [start, end] = [ontology.kindByPrefix.get(from)?.name ?? '', ontology.kindByPrefix.get(to)?.name ?? ''];
  const all = [...ontology.relations.values()];
  const fitting = all.filter((relation) => relation.from.includes(start) && relation.to.includes(end));
  const namesOf = (relations: readonly Relation[]): string[] => relations.map((relation) => relation.name);
  return `unknown relation ${shown(name)}.${didYouMean(name, namesOf(fitting)) || didYouMean(name, namesOf(all))}`;
}

function checkRelation(claim: Claim, kind: Kind, relation: Relation, ontology: Ontology): string[] {
  const { subject, object, predicate } = claim;
  const badObject = checkId(object, ontology);
  if (badObject !== undefined) return [badObject];
  const problems: string[] = [];
  const target = kindOf(String(object), ontology);
  if (!relation.from.includes(kind.name))
    problems.push(`${predicate} begins at ${either(relation.from)}, and ${subject} is ${an(kind.name)}.`);
  if (target !== undefined && !relation.to.includes(target.name))
    problems.push(`${predicate} leads to ${either(relation.to)}, and ${String(object)} is ${an(target.name)}.`);
  if (relation.lasting === 'NONE' && (claim.since !== null || claim.until !== null))
    problems.push(`${predicate} holds always: give it neither since nor until.`);
  if (relation.symmetric && subject > String(object))
    problems.push(
      `${predicate} is the same both ways and written with the smaller id as subject: swap ${subject} and ${String(object)}.`,
    );
  return [...problems, ...checkQualifiers(claim.qualifiers, relation)];
}

function checkQualifiers(qualifiers: Readonly<Record<string, Scalar>>, relation: Relation): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(qualifiers)) {
    const property = relation.properties.get(name);
    const bad = property === undefined ? unknownQualifier(name, relation) : checkQualifier(value, property);
    if (bad !== undefined) problems.push(bad);
  }
  for (const { name, required } of relation.properties.values())
    if (required && !Object.hasOwn(qualifiers, name)) problems.push(`${relation.name} needs ${shown(name)}.`);
  return problems;
}

function checkQualifier(value: Scalar, property: Property): string | undefined {
  const bad = checkValue(value, property.value);
  return bad === undefined ? undefined : `${property.name}: ${bad}`;
}

function unknownQualifier(name: string, relation: Relation): string {
  return `nothing called ${shown(name)} can be said of ${relation.name}.${didYouMean(name, relation.properties.keys())}`;
}

/** What is wrong with a claim's dates. */
export function checkDates({ since, until }: Claim): string[] {
  const problems = [since, until].filter((date) => date !== null && !isDate(date)).map(noDate);
  if (problems.length > 0 || since === null || until === null) return problems;
  // `until` is the first day without it: on or before the first day there would be nothing.
  return endDay(until) > firstDay(since) ? [] : [`until ${until} is not after since ${since}.`];
}

function checkEvidence({ document, locator, quote, start, end, attested }: Evidence, ontology: Ontology): string[] {
  const problems: string[] = [];
  const bad = checkId(document, ontology);
  if (bad !== undefined) problems.push(`evidence: ${bad}`);
  else if (kindOf(document, ontology)?.name !== 'Document')
    problems.push(`evidence is a document, and ${document} is none.`);
  if (attested !== undefined && !isDate(attested)) problems.push(`attested: ${noDate(attested)}`);
  const badLocator = locator === undefined ? undefined : checkText(locator);
  if (badLocator !== undefined) problems.push(`locator: ${badLocator}`);
  return [...problems, ...checkQuote(quote, start, end)];
}

/** A quote keeps its source's letters, composed or not, and its line breaks. */
function checkQuote(quote: string | undefined, start: number | undefined, end: number | undefined): string[] {
  if (quote === undefined)
    return start === undefined && end === undefined ? [] : ['start and end are places of a quote: give the quote.'];
  const problems: string[] = [];
  if (quote === '' || hasHalfCharacter(quote) || hasControls(quote.replaceAll(/[\n\r\t]/g, '')))
    problems.push(`quote ${shown(quote)} is empty or has control characters or half a character.`);
  if (start === undefined && end === undefined) return problems;
  if (
    start === undefined ||
    end === undefined ||
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end) ||
    start < 0
  )
    return [...problems, 'start and end are given together, whole numbers from 0.'];
  if (end - start !== quote.length)
    problems.push(
      `quote ${shown(quote)} is ${quote.length} UTF-16 units long, and from ${start} to ${end} are ${end - start}.`,
    );
  return problems;
}

/** The problem of a text, or `undefined`: one spelling for one text, and nothing that a terminal or reader would obey. */
function checkText(text: string): string | undefined {
  if (text.trim() === '') return 'an empty text: leave it out.';
  if (text !== text.trim()) return `${shown(text)} has spaces around it.`;
  if (text.length > LONGEST_TEXT) return `${shown(text)} has more than ${LONGEST_TEXT} characters.`;
  if (/^[ -~]*$/.test(text)) return undefined; // plain ASCII, as most are
  if (hasHalfCharacter(text)) return `${shown(text)} has half a character (a lone surrogate).`;
  if (hasControls(text)) return `${shown(text)} has control characters.`;
  if (text !== text.normalize('NFC')) return `${shown(text)} is not in Unicode's normal form C.`;
  return undefined;
}

const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text);

// Cc, line and paragraph separators, and the marks that turn the direction of what follows.
const hasControls = (text: string): boolean => /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);

/** Every entity needs a name and what its kind requires; one that is only pointed at needs it as well. */
export function checkEntities(
  stated: readonly Stated[],
  ontology: Ontology,
  known: (id: EntityId) => boolean,
  others: Iterable<EntityId> = [],
): ClaimMistake[] {
  const firstNamed = new Map<EntityId, ClaimId>();
  const given = new Map<EntityId, Set<string>>();
  for (const { claim, rank, evidence } of stated) {
    const ids = [claim.subject, ...evidence.map((one) => one.document)];
    if (ontology.relations.has(claim.predicate)) ids.push(String(claim.object));
    else if (rank !== 'deprecated' && claim.polarity === 'asserted') add(given, claim.subject, claim.predicate);
    for (const id of ids) if (!firstNamed.has(id)) firstNamed.set(id, claim.id);
  }
  const mistakes: ClaimMistake[] = [];
  // A renamed entity needs no words of its own: it is the one that its old id now stands for.
  const renamed = new Set(
    stated
      .filter(({ claim }) => claim.predicate === 'SAME_AS' && claim.polarity === 'asserted')
      .map(({ claim }) => claim.subject),
  );
  for (const [id, claim] of firstNamed) {
    if (known(id) || renamed.has(id)) continue;
    const problem = missing(id, given, ontology, others);
    if (problem !== undefined) mistakes.push({ claim, problem });
  }
  return mistakes;
}

function missing(
  id: EntityId,
  given: ReadonlyMap<EntityId, ReadonlySet<string>>,
  ontology: Ontology,
  others: Iterable<EntityId>,
): string | undefined {
  if (checkId(id, ontology) !== undefined) return undefined; // told already
  const has = given.get(id);
  if (has === undefined)
    return `no entity "${id}".${didYouMean(id, sameKind(id, [...given.keys(), ...others]))} Describe it, at least by a name.`;
  const kind = kindOf(id, ontology);
  const lacking = [...(kind?.properties.values() ?? [])]
    .filter((p) => p.required && !has.has(p.name))
    .map((p) => p.name);
  return lacking.length === 0
    ? undefined
    : `${id} has no ${lacking.join(' and no ')}: every ${kind?.name ?? 'entity'} needs one.`;
}

function* sameKind(id: EntityId, given: Iterable<EntityId>): Generator<EntityId> {
  for (const other of given) if (prefixOf(other) === prefixOf(id)) yield other;
}

function add(map: Map<EntityId, Set<string>>, key: EntityId, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

function kindOf(id: EntityId, ontology: Ontology): Kind | undefined {
  return ontology.kindByPrefix.get(prefixOf(id));
}

const isDate = (value: unknown): boolean => typeof value === 'string' && parsePartialDate(value) !== undefined;
const noDate = (value: unknown): string => `${shown(value)} is no date: write 2019, 2019-06 or 2019-06-12.`;
const an = (kind: KindName): string => `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}`;
const either = (kinds: readonly KindName[]): string => kinds.join(' or ');
