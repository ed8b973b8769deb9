import { resolveTexts } from '../../plan/operand.js';
import type { ClaimConnectionField, ClaimFilter, ClaimsRoot } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { EntityCompiler } from './compile-entity.js';
import { compilePage } from './compile-page.js';
import { dayOf, momentOf, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE } from './names.js';
import type { Position } from '../../plan/cursor.js';
import { record, type Part } from './part.js';

const KEYS = ['subject', 'predicate', 'objectOrder', 'strength'] as const;

/** Compiles the root that lists claims, whether they speak or not. */
export function compileClaims(
  root: ClaimsRoot,
  compiler: EntityCompiler,
  moment: Moment,
  toInteger: (n: number) => unknown,
): Part {
  const { parameters } = moment;
  const match = claimMatch(root, moment);
  const keys = KEYS.map((name) => ({
    sort: `c.${name}`,
    shown: name === 'objectOrder' ? 'c.objectText' : `c.${name}`,
    descending: false,
  }));
  const signed = { filter: [...root.filter], order: [], time: root.on, knownAt: root.knownAt };
  const page = compilePage(root.page, keys, signed, toInteger, parameters);
  const scope = { time: { on: root.on }, moment, depth: 1 };
  const parts = root.fields.map((field) => rowPart(field, compiler, scope));
  const wanted = root.fields.some(({ field }) => field === 'nodes' || field === 'edges' || field === 'pageInfo');
  const after = page.after === null ? '' : ` AND ${page.after}`;
  const row = [page.position, ...parts.map((part) => part?.cypher ?? 'null')].join(', ');
  const rows = wanted
    ? `COLLECT { ${match}${after} WITH c ORDER BY ${page.orderBy} LIMIT ${page.limit} RETURN [${row}] }`
    : 'null';
  const count = root.fields.some(({ field }) => field === 'totalCount') ? `COUNT { ${match} RETURN c }` : 'null';
  return {
    cypher: `[${rows}, ${count}]`,
    read: (raw, context) => {
      const [all, total] = raw as [unknown[][] | null, Answer];
      const shown = (all ?? []).slice(0, page.first(context.values));
      const cursor = (item: unknown[] | undefined): string | null =>
        item === undefined ? null : page.cursor(item[0] as Position, context.values);
      const answer: Row = {};
      root.fields.forEach((field, i) => {
        answer[field.key] = readField(field, i);
      });
      return answer;

      function readField(field: ClaimConnectionField, i: number): Answer {
        switch (field.field) {
          case 'typename':
            return field.value;
          case 'totalCount':
            return total;
          case 'pageInfo': {
            const hasNextPage = (all ?? []).length > shown.length;
            const info = {
              hasNextPage,
              hasPreviousPage: page.startsAfter(context.values),
              startCursor: cursor(shown[0]),
              endCursor: cursor(shown.at(-1)),
            };
            return pick(field.fields, info, 'PageInfo');
          }
          case 'nodes':
          case 'edges':
            return shown.map((item) => withCursors(parts[i]?.read(item[i + 1], context) ?? null, field, cursor(item)));
        }
      }
    },
  };
}

function rowPart(
  field: ClaimConnectionField,
  compiler: EntityCompiler,
  scope: Parameters<EntityCompiler['claim']>[2],
): Part | null {
  if (field.field === 'nodes') return compiler.claim(field.fields, 'c', scope);
  if (field.field !== 'edges') return null;
  return record(
    field.fields.map((f): readonly [string, Part] => {
      if (f.field === 'node') return [f.key, compiler.claim(f.fields, 'c', scope)];
      return [f.key, { cypher: 'null', read: () => (f.field === 'typename' ? f.value : null) }];
    }),
  );
}

function withCursors(answer: Answer, field: ClaimConnectionField, cursor: string | null): Answer {
  if (field.field !== 'edges' || answer === null || typeof answer !== 'object' || Array.isArray(answer)) return answer;
  for (const f of field.fields) if (f.field === 'cursor') answer[f.key] = cursor;
  return answer;
}

function claimMatch(root: ClaimsRoot, moment: Moment): string {
  const conditions = root.filter.map((condition) => claimCondition(condition, moment));
  conditions.unshift(wasKnown('c', moment));
  if (root.on !== null) {
    const day = dayOf(root.on, moment.parameters);
    conditions.push(`c.countFrom <= ${day} AND ${day} < c.countTo`);
  }
  const document = root.filter.find(({ property }) => property === 'document');
  if (document === undefined) return `MATCH (c:${CLAIM}) WHERE ${conditions.join(' AND ')}`;
  const ids = entityIds(document, moment);
  return `MATCH (d:${ENTITY}) WHERE d.id IN ${ids} MATCH (d)<-[:${EVIDENCE}]-(c:${CLAIM}) WITH DISTINCT c WHERE ${conditions.join(' AND ')}`;
}

function claimCondition(condition: ClaimFilter[number], moment: Moment): string {
  const { property, value } = condition;
  switch (property) {
    case 'document':
      return `EXISTS { MATCH (c)-[:${EVIDENCE}]->(cited:${ENTITY}) WHERE cited.id IN ${entityIds(condition, moment)} }`;
    case 'subject':
    case 'object':
      return `c.${property} IN ${entityIds(condition, moment)}`;
    case 'rank':
    case 'method':
    case 'polarity':
      return `c.${property} IN ${texts(value, moment, (text) => text.toLowerCase())}`;
    case 'id':
    case 'predicate':
      return `c.${property} IN ${texts(value, moment, (text) => text)}`;
  }
}

function texts(value: ClaimFilter[number]['value'], { parameters }: Moment, change: (text: string) => string): string {
  return parameters.add(`texts ${change('A')} ${canonicalJson(value)}`, ({ values }) =>
    (resolveTexts(value, values) ?? []).map(change),
  );
}

/** Whoever asks for one id of a merged entity means all its ids. */
function entityIds({ value }: ClaimFilter[number], moment: Moment): string {
  return moment.parameters.add(`all ids ${canonicalJson([value, moment.knownAt])}`, (call) => {
    const at = momentOf(moment, call);
    const { identity } = call;
    return (resolveTexts(value, call.values) ?? []).flatMap((id) => {
      const stays = identity.canonical(id, at);
      return identity.members(id).filter((other) => identity.canonical(other, at) === stays);
    });
  });
}
