import { HAPPENINGS } from '../../model/happenings.js';
import type { Ontology } from '../../ontology/ontology.js';
import { resolve } from '../../plan/operand.js';
import type { Page, RecordField } from '../../plan/plan.js';
import type { TellingOf } from '../../plan/definition.js';
import type { DISAGREEMENT } from '../../questions/disagreements.js';
import { signsOf, type QuestionRoot } from '../../questions/questions.js';
import { timeOfRoot } from '../../questions/walk-plan.js';
import type { ENTRY, TimelineRoot } from '../../questions/timeline.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { claimMatch, entityIds } from './claim-conditions.js';
import { speaks } from './claim-value.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { changesSource } from './compile-changes.js';
import { compileValueTest } from './compile-filter.js';
import { compilePage, keysBy, type SortKey } from './compile-page.js';
import { compileRows } from './compile-rows.js';
import { canonical, existed, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, OPEN, RECORD } from './names.js';
import { eachOf, firstOf, plain, rowOf, whereSet, type Columns, type Part } from './part.js';
import type { Sources, Work } from './source.js';

/** Rows of claims, a page at a time. */
export const claimRows = {
  /** Claims, whether they speak or not. */
  claims: (root, work) => {
    const { compiler, moment } = work;
    const rows = { match: claimMatch(root.filter, root.on, [], moment), variables: 'c', keys: BY_WHAT_THEY_SAY };
    return pageOf(root, rows, compiler.claimAs('c', { time: timeOfRoot(root), moment, depth: 1 }), work);
  },

  /** Claims which speak although others say otherwise: which those are is stored with them. */
  disagreements: (root, work) => {
    const { compiler, moment } = work;
    const scope: Scope = { time: timeOfRoot(root), moment, depth: 1 };
    const match = claimMatch(root.filter, null, [`c.${RECORD.disputed} = true`], moment);
    const columns: Columns<TellingOf<typeof DISAGREEMENT>> = {
      claim: compiler.claimAs('c', scope),
      others: (field) => {
        const part = compiler.claimAs('o', { ...scope, depth: scope.depth + 1 })(field);
        const others = `MATCH (o:${CLAIM}) WHERE o.id IN c.${RECORD.disputedBy} AND o.recordedTo = '${OPEN}'`;
        return eachOf(`COLLECT { ${others} WITH o ORDER BY o.strength RETURN ${part.cypher} }`, part);
      },
    };
    const rows = { match, variables: 'c', keys: BY_WHAT_THEY_SAY };
    return pageOf(root, rows, rowOf(columns), work);
  },

  /** What is dated about an entity: what a claim puts there is stored with it. */
  timeline: (root, work) => {
    const { compiler, ontology, moment } = work;
    const ids = entityIds(root.id, moment);
    const match =
      `MATCH (c:${CLAIM}) WHERE (c.subject IN ${ids} OR c.object IN ${ids}) AND ${wasKnown('c', moment)} ` +
      `AND c.polarity = 'asserted' AND c.${RECORD.dates} IS NOT NULL AND ${speaks('c', moment)} ` +
      `UNWIND range(0, size(c.${RECORD.dates}) - 1) AS place ` +
      `WITH c, c.${RECORD.dates}[place] AS happenedOn, c.${RECORD.happenings}[place] AS happening WHERE ${dateTests(root, moment)}`;
    const columns = entryColumns(ids, ontology, compiler, { time: timeOfRoot(root), moment, depth: 1 });
    const keys = keysBy('happenedOn', 'happening', 'c.id');
    const rows = pageOf(root, { match, variables: 'c, happenedOn, happening', keys }, rowOf(columns), work);
    const id = moment.parameters.add(`id ${canonicalJson([root.id, root.knownAt])}`, (call) =>
      canonical(String(resolve(root.id, call.values)), moment, call),
    );
    const entity = `MATCH (n0:${ENTITY}) WHERE n0.id = ${id} AND ${existed('n0', moment)}`;
    return firstOf(`COLLECT { ${entity} RETURN ${rows.cypher} }`, rows);
  },

  changes: changesSource,
} satisfies Partial<Sources>;

const BY_WHAT_THEY_SAY: readonly SortKey[] = [
  ...keysBy('c.subject', 'c.predicate'),
  { sort: 'c.objectOrder', shown: plain('c.objectText'), descending: false },
  ...keysBy('c.strength'),
];

interface RowsFound {
  /** More conditions may follow by AND. */
  readonly match: string;
  readonly variables: string;
  readonly keys: readonly SortKey[];
}

/** The page of some rows that a root asks for. @param row What a field shows of each. */
function pageOf(
  root: QuestionRoot & { readonly page: Page },
  { match, variables, keys }: RowsFound,
  row: (field: RecordField) => Part,
  { moment, toInteger }: Work,
): Part {
  const page = compilePage(root.page, keys, signsOf(root), toInteger, moment.parameters);
  const after = page.after === null ? '' : ` AND ${page.after}`;
  const query = {
    rows: (returned: string) =>
      `COLLECT { ${match}${after} WITH ${variables} ORDER BY ${page.orderBy} LIMIT ${page.limit} RETURN ${returned} }`,
    count: `COUNT { ${match} RETURN c }`,
  };
  return compileRows(root, page, query, row);
}

function entryColumns(
  ids: string,
  ontology: Ontology,
  compiler: EntityCompiler,
  scope: Scope,
): Columns<TellingOf<typeof ENTRY>> {
  return {
    date: plain('happenedOn'),
    what: { cypher: 'happening', read: (raw) => HAPPENINGS[Number(raw)] ?? null },
    predicate: plain('c.predicate'),
    incoming: plain(
      `c.object IS NOT NULL AND NOT c.subject IN ${ids} AND NOT c.predicate IN ${symmetricNames(ontology)}`,
    ),
    // Claims of properties have values.
    other: whereSet(
      'c.object',
      compiler.namedBy(`CASE WHEN c.subject IN ${ids} THEN c.object ELSE c.subject END`, scope),
    ),
    value: plain('c.value'),
    claim: compiler.claimAs('c', scope),
  };
}

function dateTests({ date }: TimelineRoot, { parameters }: Moment): string {
  const tests = date.map(({ test, value }) => {
    // An entry always has its date.
    if (test === 'isNull')
      return `NOT ${parameters.add(`value ${canonicalJson(value)}`, ({ values }) => resolve(value, values))}`;
    return compileValueTest({ test, type: 'date', value }, 'happenedOn', () => 'happenedOn', parameters);
  });
  return tests.length === 0 ? 'true' : tests.join(' AND ');
}

const symmetricNames = ({ relations }: Ontology): string =>
  `[${[...relations.values()]
    .filter(({ symmetric }) => symmetric)
    .map(({ name }) => `'${name}'`)
    .join(', ')}]`;
