import type { DateTests } from '../../../src/questions/arguments.js';
import type { AskedRoot } from '../../../src/questions/question.js';
import { questionOf, type QuestionName, type QuestionRoot, type RootNamed } from '../../../src/questions/questions.js';
import { hopStarts } from '../../../src/plan/hop-starts.js';
import type { Facet, Filter, ListAlong, Operand } from '../../../src/plan/plan.js';
import { didYouMean } from '../../../src/text/suggest.js';
import { checkClaimFilter, checkClaimTest, checkFilter } from './check-filter.js';
import { checkHop, checkKinds, type Check } from './check-items.js';
import { checkDay, checkKnownAt, checkMoment, checkPage, checkSize, checkTexts, checkTime } from './check-operand.js';

/** @param key Of the root. */
type CheckValue<T> = (value: T, key: string, check: Check, name: string) => void;

/** A check for each argument of each question: one too few does not compile. */
type Checks = {
  readonly [N in QuestionName]: {
    readonly [A in Exclude<keyof RootNamed<N>, keyof AskedRoot>]: CheckValue<RootNamed<N>[A]>;
  };
};

const texts: CheckValue<Operand | null> = (value, key, check, name) => checkTexts(value, `${key}.${name}`, check);
const moment: CheckValue<Operand | null> = (value, key, check, name) => checkMoment(value, `${key}.${name}`, check);
const size: CheckValue<Operand> = (value, key, check, name) => checkSize(value, `${key}.${name}`, check);
const flag: CheckValue<boolean> = () => undefined;

const relations: CheckValue<readonly string[] | null> = (value, key, { ontology, report }, name) => {
  const at = `${key}.${name}`;
  if (value?.length === 0) report(at, 'no relation to follow.');
  for (const one of value ?? [])
    if (!ontology.relations.has(one)) report(at, `no relation "${one}".${didYouMean(one, ontology.relations.keys())}`);
};

const kinds: CheckValue<readonly string[] | null> = (value, key, check, name) => {
  const at = `${key}.${name}`;
  if (value !== null && checkKinds(value, at, check).length === 0) check.report(at, 'no kind to go to.');
};

const list: CheckValue<ListAlong> = (value, key, check, name) => {
  const at = `${key}.${name}`;
  checkTexts(value.id, `${at}.id`, check);
  const relation = check.ontology.relations.get(value.relation);
  checkHop(value, relation === undefined ? [] : hopStarts(relation, value.direction), at, check);
};

const dates: CheckValue<DateTests> = (value, key, check, name) => {
  for (const { test, value: operand } of value) checkClaimTest('since', test, operand, `${key}.${name}`, check);
};

const facet: CheckValue<Facet | null> = (value, key, check, name) => {
  if (value?.on === 'edge') check.report(`${key}.${name}`, 'a series counts by what its nodes are.');
};

const rollCalls: CheckValue<Filter | null> = (value, key, check) => {
  if (value !== null) checkFilter(value, { kinds: ['RollCall'], relation: null }, `${key}.where`, check);
};

const claims: CheckValue<RootNamed<'claims'>['filter']> = (value, key, check) =>
  checkClaimFilter(value, `${key}.where`, check);

const always = { knownAt: checkKnownAt };
const paged = { page: checkPage };

const CHECKS: Checks = {
  search: { text: texts, kinds: texts, on: checkDay, ...paged },
  matrix: { states: texts, organizations: texts, instruments: texts, on: checkDay, ...always },
  compare: { states: texts, instruments: texts, on: checkDay, ...always },
  claims: { filter: claims, on: checkDay, ...paged, ...always },
  disagreements: { filter: claims, ...paged },
  timeline: { id: texts, date: dates, ...paged, ...always },
  changes: { since: moment, until: moment, about: texts, ...paged },
  paths: {
    from: texts,
    to: texts,
    maxHops: size,
    relations,
    excludeHubs: flag,
    first: size,
    time: checkTime,
    ...always,
  },
  neighbourhood: { id: texts, depth: size, relations, kinds, time: checkTime, ...paged, ...always },
  series: { of: list, by: facet, yearly: flag, from: checkDay, to: checkDay, ...always },
  overlap: { left: list, right: list, first: size, time: checkTime, ...always },
  agreement: { states: texts, filter: rollCalls, leastCommon: size, first: size, ...always },
  dataset: {},
};

/** Reports arguments that no store can answer, each alone and together. */
export function checkArguments(root: QuestionRoot, check: Check): void {
  const checks = Object.entries(CHECKS[root.root]) as [string, CheckValue<unknown>][]; // of this root's own values
  const values = root as unknown as Readonly<Record<string, unknown>>;
  for (const [name, one] of checks) one(values[name], root.key, check, name);
  questionOf(root).insists?.(root, check.ontology, (argument, problem) =>
    check.report(`${root.key}.${argument}`, problem),
  );
}
