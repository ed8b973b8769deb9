import { HAPPENINGS } from '../../model/happenings.js';
import type { Ontology } from '../../ontology/ontology.js';
import { resolve } from '../../plan/operand.js';
import { timeline, type ENTRY, type TimelineRoot } from '../../questions/timeline.js';
import { signs } from '../../questions/question.js';
import type { TellingOf } from '../../questions/definition.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { speaks } from './claim-value.js';
import { entityIds } from './compile-claims.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { compileValueTest } from './compile-filter.js';
import { compilePage } from './compile-page.js';
import { compileRows } from './compile-rows.js';
import { canonical, existed, wasKnown, type Moment } from './moment.js';
import { CLAIM, ENTITY, RECORD } from './names.js';
import { plain, rowOf, whereSet, type Columns } from './part.js';
import type { Source } from './source.js';

const KEYS = ['happenedOn', 'happening', 'c.id'].map((name) => ({ sort: name, shown: plain(name), descending: false }));

/** Compiles the root that tells what is dated about an entity: what a claim puts there is stored with it. */
export const timelineSource: Source<'timeline'> = (root, { compiler, ontology, moment, toInteger }) => {
  const { parameters } = moment;
  const ids = entityIds(root.id, moment);
  const match =
    `MATCH (c:${CLAIM}) WHERE (c.subject IN ${ids} OR c.object IN ${ids}) AND ${wasKnown('c', moment)} ` +
    `AND c.polarity = 'asserted' AND c.${RECORD.dates} IS NOT NULL AND ${speaks('c', moment)} ` +
    `UNWIND range(0, size(c.${RECORD.dates}) - 1) AS place ` +
    `WITH c, c.${RECORD.dates}[place] AS happenedOn, c.${RECORD.happenings}[place] AS happening WHERE ${dateTests(root, moment)}`;
  const page = compilePage(root.page, KEYS, signs(timeline.cursor, root), toInteger, parameters);
  const after = page.after === null ? '' : ` AND ${page.after}`;
  const query = {
    rows: (returned: string) =>
      `COLLECT { ${match}${after} WITH c, happenedOn, happening ORDER BY ${page.orderBy} LIMIT ${page.limit} RETURN ${returned} }`,
    count: `COUNT { ${match} RETURN 1 AS one }`,
  };
  const scope: Scope = { time: timeline.time(root), moment, depth: 1 };
  const columns = entryColumns(ids, ontology, compiler, scope);
  const rows = compileRows(root, page, query, rowOf(columns));
  const id = parameters.add(`id ${canonicalJson([root.id, root.knownAt])}`, (call) =>
    canonical(String(resolve(root.id, call.values)), moment, call),
  );
  return {
    cypher: `COLLECT { MATCH (n0:${ENTITY}) WHERE n0.id = ${id} AND ${existed('n0', moment)} RETURN ${rows.cypher} }`,
    read: (raw, context) => {
      const list = raw as unknown[];
      return list.length === 0 ? null : rows.read(list[0], context);
    },
  };
};

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
