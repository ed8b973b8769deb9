import type { ValueType } from '../ontology/ontology.js';
import type { Told } from './definition.js';
import type { Operand, Test } from './plan.js';
import { COMPARISONS, TESTS } from './tests.js';

/** What can be asked of claims, each told once: the filter that the API has for it, and what that says. */
export const CLAIM_CONDITIONS = {
  id: ['IdFilter', 'Its id.'],
  subject: ['IdFilter', 'The id of the entity it speaks of.'],
  predicate: ['NameFilter', 'A relation such as `PARTY_TO`, or a property such as `officialName`.'],
  object: ['IdFilter', 'The id of the entity the relation leads to.'],
  document: ['IdFilter', 'The id of a document among its evidence.'],
  rank: ['RankFilter', 'How it was placed among those that disagree with it.'],
  method: ['MethodFilter', 'How it got here.'],
  polarity: ['PolarityFilter', 'Whether it says that this holds or that it does not.'],
  value: ['TextFilter', 'What the property is, as text.'],
  since: ['DateFilter', 'When it began, or happened.'],
  until: ['DateFilter', 'When it ended.'],
  confidence: ['ConfidenceFilter', 'How sure it is.'],
  recordedAt: ['DateTimeFilter', 'When this version was recorded.'],
  retractedAt: ['DateTimeFilter', 'When it was closed; see `knownAt`.'],
  quote: ['QuoteFilter', 'The words of its evidence.'],
  effective: ['BooleanFilter', 'Whether it speaks.'],
} as const satisfies Told;

export type ClaimProperty = keyof typeof CLAIM_CONDITIONS;
export type ClaimTest = Exclude<Test, 'has'> | 'isNull';

/**
 * Conditions on claims, all of which must hold; a list passes if the claim's is one of it. `isNull` takes a boolean.
 * `since`, `until` and `date` compare as dates do, moments as texts, `quote` passes if that of some evidence does.
 */
export type ClaimFilter = readonly {
  readonly property: ClaimProperty;
  readonly test: ClaimTest;
  readonly value: Operand;
}[];

/** How what is tested compares, and which tests it is put to. */
export interface Compared {
  readonly type: ValueType['type'] | 'id';
  readonly tests: readonly ClaimTest[];
}

const NAMES: Compared = { type: 'id', tests: TESTS.id };
/** `date` of a timeline too. */
export const DATES: Compared = { type: 'date', tests: [...TESTS.date, 'isNull'] };

type FilterName = (typeof CLAIM_CONDITIONS)[ClaimProperty][0];
const COMPARED: Readonly<Record<FilterName, Compared>> = {
  IdFilter: NAMES,
  NameFilter: NAMES,
  RankFilter: NAMES,
  MethodFilter: NAMES,
  PolarityFilter: NAMES,
  TextFilter: { type: 'text', tests: [...TESTS.text, 'isNull'] },
  DateFilter: DATES,
  ConfidenceFilter: { type: 'number', tests: COMPARISONS },
  DateTimeFilter: { type: 'text', tests: [...COMPARISONS, 'isNull'] },
  QuoteFilter: { type: 'text', tests: ['contains', 'isNull'] },
  BooleanFilter: { type: 'boolean', tests: [...TESTS.boolean, 'isNull'] },
};

export const comparedAs = (property: ClaimProperty): Compared => COMPARED[CLAIM_CONDITIONS[property][0]];
