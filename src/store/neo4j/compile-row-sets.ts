import type { Kind } from '../../ontology/ontology.js';
import { resolveInteger, resolveTexts } from '../../plan/operand.js';
import type { Operand, ValidTime } from '../../plan/plan.js';
import type {
  CitedRows,
  EdgeColumn,
  EdgeRows,
  EntityRows,
  EntitySet,
  RowSet,
  SilentRows,
} from '../../questions/row-sets.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { speaks } from './claim-value.js';
import { boundsOf, hopMatch, idsParameter, itemExpression, kindsOf, type Place } from './compile-filter.js';
import { mixedList } from './mixed-list.js';
import { canonical, edgeExpression, existed, sameId, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, EVIDENCE, OPEN } from './names.js';
import { rootMatch } from './root-match.js';
import type { Work } from './source.js';

/** Compiles rows into an expression that gives them as lists. */
export function compileRowSet(set: RowSet, work: Work): string {
  switch (set.rows) {
    case 'entities':
      return entityRows(set, work);
    case 'edges':
      return edgeRows(set, work);
    case 'silent':
      return silentRows(set, work);
    case 'relations':
      return RELATIONS;
    case 'cited':
      return citedRows(set, work);
  }
}

const ANY_DAY: ValidTime = { ever: true };

function entityRows({ of, columns }: EntityRows, work: Work): string {
  const place = placeOf(of, work);
  const [began, ended] = boundsOf('n1', place);
  const values = columns.map((name) =>
    name === 'began' ? began : name === 'ended' ? ended : itemExpression('node', name, place),
  );
  return `COLLECT { ${entityMatch(of, work)} RETURN ${mixedList(values)} }`;
}

function edgeRows(set: EdgeRows, work: Work): string {
  const { ontology, moment } = work;
  const far: Place = { ...placeOf(set.of, work), kinds: kindsOf(set, ontology), node: 'n2', edge: 'r2' };
  const match = hopMatch('n1', set, 'n2', 'r2', { ontology, moment, time: set.time });
  const among =
    set.among === undefined ? '' : ` AND (${isOne(set.among, moment)} OR n2.id IN ${idsParameter(set.among, moment)})`;
  const values = set.columns.map((column) => edgeColumn(column, far));
  return `COLLECT { ${entityMatch(set.of, work)} ${match}${among} RETURN ${mixedList(values)} }`;
}

function edgeColumn(column: EdgeColumn, place: Place): string {
  if (typeof column !== 'string') return itemExpression('node', column.far, place);
  switch (column) {
    case 'near':
      return 'n1.id';
    case 'far':
      return 'n2.id';
    case 'claim':
      return 'r2.claimId';
    case 'from':
    case 'to':
      return `r2.${column}`;
    default:
      return edgeExpression('r2', column, 'value', place.moment);
  }
}

/** Found by their relation: few of its claims make no edge. */
function silentRows({ of, relation }: SilentRows, work: Work): string {
  const { moment } = work;
  const isSpeaking = speaks('c', moment);
  const days = ['c.countFrom', 'c.countTo'].map((day) => `CASE WHEN ${isSpeaking} THEN ${day} END`);
  const claims =
    `MATCH (c:${CLAIM}) WHERE c.predicate = '${relation}' AND (c.polarity = 'denied' OR c.rank = 'deprecated') AND ${wasKnown('c', moment)} ` +
    `WITH c, ${sameId('c.subject', moment)} AS near, ${sameId('c.object', moment)} AS far`;
  const isOf = `EXISTS { ${entityMatch(of, work)} AND n1.id = near RETURN 1 AS one }`;
  const columns = [
    'near',
    'far',
    'c.id',
    'c.since',
    'c.until',
    ...days,
    `c.polarity = 'denied'`,
    `c.rank = 'deprecated'`,
  ];
  return `COLLECT { ${claims} WHERE ${isOf} WITH c, near, far ORDER BY c.strength RETURN ${mixedList(columns)} }`;
}

const RELATIONS =
  `COLLECT { MATCH (:${ENTITY})-[r]->(:${ENTITY}) WHERE r.recordedTo = '${OPEN}' ` +
  'WITH type(r) AS relation, count(*) AS edges, min(r.since) AS a, min(r.until) AS b, max(r.since) AS c, max(r.until) AS d ' +
  `RETURN ${mixedList(['relation', 'edges', 'a', 'b', 'c', 'd'])} }`;

/** Merged documents are one. */
function citedRows({ by, first }: CitedRows, work: Work): string {
  const { moment } = work;
  const place = placeOf({ kinds: ['Document'] }, work);
  const groups = by.map((name, i) => `${itemExpression('node', name, place)} AS by${String(i)}`);
  const names = by.map((_, i) => `by${String(i)}`);
  const limit = first === null ? '' : ` ORDER BY claims DESC, ${names.join(', ')} LIMIT ${countParameter(first, work)}`;
  return (
    `COLLECT { MATCH (c:${CLAIM})-[:${EVIDENCE}]->(cited:${ENTITY}) WHERE c.recordedTo = '${OPEN}' ` +
    `WITH DISTINCT c, ${sameId('cited.id', moment)} AS id MATCH (n1:${ENTITY}) WHERE n1.id = id AND ${existed('n1', moment)} ` +
    `WITH ${groups.join(', ')}, count(DISTINCT n1) AS documents, count(DISTINCT c) AS claims${limit} RETURN ${mixedList([...names, 'documents', 'claims'])} }`
  );
}

/** The pattern of a set; where it has no end of its own, more conditions may follow by AND. */
function entityMatch(set: EntitySet, work: Work): string {
  const { kinds, ids, filter, atMost, first } = set;
  const { moment, toInteger } = work;
  const place = placeOf(set, work);
  if (ids !== null)
    return `MATCH (n1:${ENTITY}&(${kinds.join('|')})) WHERE n1.id IN ${idsParameter(ids, moment)} AND ${existed('n1', moment)}`;
  const match = rootMatch(place.kinds[0] as Kind, filter, place); // all of one kind
  if (first !== undefined) {
    const count = countParameter(first.count, work);
    return `${match} WITH n1 ORDER BY ${itemExpression('node', first.by, place)}, n1.id LIMIT ${count}`;
  }
  if (atMost === undefined) return match;
  return `${match} WITH n1 LIMIT ${moment.parameters.add(`at most ${String(atMost)}`, () => toInteger(atMost))}`;
}

const countParameter = (count: Operand, { moment, toInteger }: Work): string =>
  moment.parameters.add(`most ${canonicalJson(count)}`, ({ values }) => toInteger(resolveInteger(count, values)));

const placeOf = ({ kinds }: Pick<EntitySet, 'kinds'>, { ontology, moment }: Work): Place => ({
  ...{ ontology, moment, time: ANY_DAY, node: 'n1', edge: null, depth: 100 },
  kinds: kinds.flatMap((name) => ontology.kinds.get(name) ?? []),
});

/** Whether ids name one entity alone, which is then compared with all. */
const isOne = (operand: Operand, moment: Moment): string =>
  moment.parameters.add(`one ${canonicalJson(operand)} ${canonicalJson(moment.knownAt)}`, (call) => {
    const ids = (resolveTexts(operand, call.values) ?? []).map((id) => canonical(id, moment, call));
    return new Set(ids).size === 1;
  });
