import { resolve, resolveTexts } from '../../plan/operand.js';
import { comparedAs, type ClaimFilter } from '../../plan/claim-conditions.js';
import type { Operand } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { testedValue } from './claim-value.js';
import { compileValueTest } from './compile-filter.js';
import { dayOf, momentOf, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE } from './names.js';

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
      const quote = 'quoted.quote';
      const passes =
        test === 'isNull'
          ? `${quote} IS NOT NULL`
          : compileValueTest({ test, type: comparedAs(property), value }, quote, () => quote, parameters);
      const some = `EXISTS { MATCH (c)-[quoted:${EVIDENCE}]->() WHERE ${passes} }`;
      return test === 'isNull' ? `(NOT ${some}) = ${given(value, moment)}` : some;
    }
    default: {
      const item = testedValue(property, 'c', moment);
      if (test === 'isNull') return `(${item} IS NULL) = ${given(value, moment)}`;
      // Texts that properties are may have a key of their own to be put in order by.
      const order = property === 'value' ? 'CASE WHEN c.value IS NULL THEN null ELSE c.objectOrder END' : item;
      return compileValueTest({ test, type: comparedAs(property), value }, item, () => order, parameters);
    }
  }
}

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
