import type { ValueType } from '../ontology/ontology.js';
import type { Told } from './definition.js';
import type { Operand, Test } from './plan.js';

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

type FilterName = (typeof CLAIM_CONDITIONS)[ClaimProperty][0];
const COMPARED: Readonly<Record<FilterName, ValueType['type'] | 'id'>> = {
  ...{ IdFilter: 'id', NameFilter: 'id', RankFilter: 'id', MethodFilter: 'id', PolarityFilter: 'id' },
  ...{ TextFilter: 'text', DateTimeFilter: 'text', QuoteFilter: 'text' },
  ...{ DateFilter: 'date', ConfidenceFilter: 'number', BooleanFilter: 'boolean' },
};

/** How what is tested compares. */
export const comparedAs = (property: ClaimProperty): ValueType['type'] | 'id' =>
  COMPARED[CLAIM_CONDITIONS[property][0]];
