import { changeKind } from '../../model/changes.js';
import { resolve } from '../../plan/operand.js';
import type { Operand, RecordField } from '../../plan/plan.js';
import type { CHANGE, ChangesRoot } from '../../questions/changes.js';
import { signsOf } from '../../questions/questions.js';
import type { TellingOf } from '../../plan/definition.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { entityIds } from './claim-conditions.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { compilePage, keysBy, type CompiledPage } from './compile-page.js';
import { compileRows } from './compile-rows.js';
import { rowMoment, type Moment } from './moment.js';
import { CLAIM, OPEN, RECORD } from './names.js';
import { firstOf, plain, rowOf, type Columns, type Part } from './part.js';
import type { Sources } from './source.js';

/** As `justBefore` writes it: Y sorts before Z. */
const JUST_BEFORE = `left(changedAt, 23) + 'Y'`;

/**
 * Compiles the root that tells what befell claims in a stretch of record time: versions opened and versions closed, put
 * together and cut to a page. One that ends where the next begins is met twice and is one.
 */
export const changesSource: Sources['changes'] = (root, { compiler, moment, toInteger }) => {
  const { parameters } = moment;
  const pageBy = (at: string, id: string) =>
    compilePage(root.page, keysBy(at, id), signsOf(root), toInteger, parameters);
  const page = pageBy('changedAt', 'changedId');
  const met = root.about === null ? inStretch(root, moment) : aboutOne(root.about, root, moment);
  const both = (paged: boolean): string => `CALL () { ${met(paged ? pageBy : null)} }`;
  const query = {
    rows: (returned: string) =>
      `COLLECT { ${both(true)} WITH changedAt, changedId ORDER BY ${page.orderBy} LIMIT ${page.limit} RETURN ${returned} }`,
    count: `COUNT { ${both(false)} RETURN 1 AS one }`,
  };
  return compileRows(root, page, query, rowOf(changeColumns(compiler, moment)));
};

type PageBy = (at: string, id: string) => CompiledPage;

/** The clauses that give what befell claims as `changedAt` and `changedId`: of a page, or where none is given all. */
type Met = (pageBy: PageBy | null) => string;

/** What befell all claims: openings and closings by an index each. */
function inStretch(root: ChangesRoot, moment: Moment): Met {
  const branch = (at: string, pageBy: PageBy | null): string => {
    const page = pageBy?.(at, 'c.id');
    const cut = page === undefined ? '' : ` ORDER BY changedAt, changedId LIMIT ${page.limit}`;
    const conditions = [isWithin(at, root, moment), page?.after ?? []].flat().join(' AND ');
    return `MATCH (c:${CLAIM}) WHERE ${conditions} WITH ${at} AS changedAt, c.id AS changedId${cut} RETURN changedAt, changedId`;
  };
  return (pageBy) => [OPENED, CLOSED].map((at) => branch(at, pageBy)).join(' UNION ');
}

/** What befell the claims about one: they are few, and looked through. */
function aboutOne(about: Operand, root: ChangesRoot, moment: Moment): Met {
  const ids = entityIds(about, moment);
  return (pageBy) => {
    const conditions = [isWithin('changedAt', root, moment), pageBy?.('changedAt', 'changedId').after ?? []].flat();
    return (
      `MATCH (c:${CLAIM}) WHERE c.subject IN ${ids} OR c.object IN ${ids} UNWIND [${OPENED}, ${CLOSED}] AS changedAt ` +
      `WITH DISTINCT changedAt, c.id AS changedId WHERE ${conditions.join(' AND ')} RETURN changedAt, changedId`
    );
  };
}

const OPENED = 'c.recordedFrom';
const CLOSED = `c.${RECORD.closedAt}`;

function isWithin(at: string, { since, until }: ChangesRoot, { parameters }: Moment): string {
  const bound = (operand: Operand | null): string =>
    parameters.add(`moment ${canonicalJson(operand)}`, ({ values }) =>
      operand === null ? OPEN : resolve(operand, values),
    );
  // Every moment is before the text that stands for an open end.
  return `${at} >= ${bound(since)} AND ${at} < ${bound(until)}`;
}

// Told which index, for the planner, meeting no closed version yet, would read all of them for every row.
const BEFORE = `MATCH (c:${CLAIM}) USING INDEX c:${CLAIM}(id) WHERE c.id = changedId AND c.${RECORD.closedAt} = changedAt`;
const AFTER = `MATCH (c:${CLAIM}) USING INDEX c:${CLAIM}(id) WHERE c.id = changedId AND c.recordedFrom = changedAt`;

function changeColumns(compiler: EntityCompiler, moment: Moment): Columns<TellingOf<typeof CHANGE>> {
  const version =
    (match: string, at: string) =>
    (field: RecordField): Part => {
      const part = compiler.claimAs('c', scopeAt(at, moment))(field);
      return firstOf(`COLLECT { ${match} RETURN ${part.cypher} }`, part);
    };
  return {
    at: plain('changedAt'),
    what: {
      cypher: `[EXISTS { ${BEFORE} }, EXISTS { ${AFTER} }]`,
      read: (raw) => changeKind(...(raw as [boolean, boolean])),
    },
    before: version(BEFORE, JUST_BEFORE),
    after: version(AFTER, 'changedAt'),
  };
}

/** Whoever was there at that moment is named, though gone since. */
const scopeAt = (at: string, moment: Moment): Scope => ({
  time: { on: null },
  moment: rowMoment(at, moment),
  depth: 1,
});
