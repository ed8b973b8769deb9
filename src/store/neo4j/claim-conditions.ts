import { resolve, resolveTexts } from '../../plan/operand.js';
import type { ClaimFilter, Filter, Operand } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { speaks } from './claim-value.js';
import { compileValueTest } from './compile-filter.js';
import { dayOf, momentOf, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE, OPEN } from './names.js';

/** The pattern of all claims `c` that pass; more conditions may follow by AND. @param more Conditions of one's own. */
export function claimMatch(filter: ClaimFilter, on: Operand | null, more: readonly string[], moment: Moment): string {
  const conditions = [wasKnown('c', moment), ...more, ...filter.map((condition) => claimCondition(condition, moment))];
  if (on !== null) {
    const day = dayOf(on, moment.parameters);
    conditions.push(`c.countFrom <= ${day} AND ${day} < c.countTo`);
  }
  const document = filter.find(({ property }) => property === 'document');
  if (document === undefined) return `MATCH (c:${CLAIM}) WHERE ${conditions.join(' AND ')}`;
  const ids = entityIds(document.value, moment);
  return `MATCH (d:${ENTITY}) WHERE d.id IN ${ids} MATCH (d)<-[:${EVIDENCE}]-(c:${CLAIM}) WITH DISTINCT c WHERE ${conditions.join(' AND ')}`;
}

function claimCondition({ property, test, value }: ClaimFilter[number], moment: Moment): string {
  const { parameters } = moment;
  switch (property) {
    case 'document':
      return `EXISTS { MATCH (c)-[:${EVIDENCE}]->(cited:${ENTITY}) WHERE cited.id IN ${entityIds(value, moment)} }`;
    case 'subject':
    case 'object':
      return `c.${property} IN ${entityIds(value, moment)}`;
    case 'rank':
    case 'method':
    case 'polarity':
      return `c.${property} IN ${texts(value, moment, (text) => text.toLowerCase())}`;
    case 'id':
    case 'predicate':
      return `c.${property} IN ${texts(value, moment, (text) => text)}`;
    case 'quote': {
      const passes = test === 'isNull' ? 'quoted.quote IS NOT NULL' : put(test, 'text', value, 'quoted.quote', moment);
      const some = `EXISTS { MATCH (c)-[quoted:${EVIDENCE}]->() WHERE ${passes} }`;
      return test === 'isNull' ? `(NOT ${some}) = ${given(value, moment)}` : some;
    }
    case 'value':
    case 'since':
    case 'until':
    case 'confidence':
    case 'recordedAt':
    case 'retractedAt':
    case 'effective': {
      const { item, type, order } = stored(property, moment);
      if (test === 'isNull') return `(${item} IS NULL) = ${given(value, moment)}`;
      return compileValueTest({ test, type, value }, item, () => order ?? item, parameters);
    }
  }
}

/** What a claim version keeps of itself, and how that compares. */
function stored(
  property: Exclude<ClaimFilter[number]['property'], 'id' | 'subject' | 'predicate' | 'object' | 'document' | 'quote'>,
  moment: Moment,
): { readonly item: string; readonly type: TestFilter['type']; readonly order?: string } {
  switch (property) {
    case 'value':
      return { item: 'c.value', type: 'text', order: 'CASE WHEN c.value IS NULL THEN null ELSE c.objectOrder END' };
    case 'recordedAt':
      return { item: 'c.recordedFrom', type: 'text' };
    case 'retractedAt':
      return { item: `nullif(c.recordedTo, '${OPEN}')`, type: 'text' };
    case 'effective':
      return { item: speaks('c', moment), type: 'boolean' };
    case 'confidence':
      return { item: 'c.confidence', type: 'number' };
    case 'since':
    case 'until':
      return { item: `c.${property}`, type: 'date' };
    default:
      return { item: `c.${property}`, type: 'enum' };
  }
}

type TestFilter = Extract<Filter, { filter: 'test' }>;

const put = (
  test: TestFilter['test'],
  type: TestFilter['type'],
  value: Operand,
  item: string,
  moment: Moment,
): string => compileValueTest({ test, type, value }, item, () => item, moment.parameters);

/** A value as it comes. */
const given = (value: Operand, { parameters }: Moment): string =>
  parameters.add(`value ${canonicalJson(value)}`, ({ values }) => resolve(value, values));

function texts(value: ClaimFilter[number]['value'], { parameters }: Moment, change: (text: string) => string): string {
  return parameters.add(`texts ${change('A')} ${canonicalJson(value)}`, ({ values }) =>
    (resolveTexts(value, values) ?? []).map(change),
  );
}

/** Whoever asks for one id of a merged entity means all its ids. */
export function entityIds(value: Operand, moment: Moment): string {
  return moment.parameters.add(`all ids ${canonicalJson([value, moment.knownAt])}`, (call) => {
    const at = momentOf(moment, call);
    const { identity } = call;
    return (resolveTexts(value, call.values) ?? []).flatMap((id) => {
      const stays = identity.canonical(id, at);
      return identity.members(id).filter((other) => identity.canonical(other, at) === stays);
    });
  });
}
