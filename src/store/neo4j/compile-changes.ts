import { changeKind } from '../../model/changes.js';
import { resolve } from '../../plan/operand.js';
import type { Operand, RecordField } from '../../plan/plan.js';
import { changes, type CHANGE, type ChangesRoot } from '../../questions/changes.js';
import { signs } from '../../questions/question.js';
import type { TellingOf } from '../../plan/definition.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { entityIds } from './claim-conditions.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { compilePage, keysBy } from './compile-page.js';
import { compileRows } from './compile-rows.js';
import { rowMoment, type Moment } from './moment.js';
import { CLAIM, OPEN, RECORD } from './names.js';
import { firstOf, plain, rowOf, type Columns, type Part } from './part.js';
import type { Sources } from './source.js';

/** As `justBefore` writes it: Y sorts before Z. */
const JUST_BEFORE = `left(changedAt, 23) + 'Y'`;

/**
 * Compiles the root that tells what befell claims in a stretch of record time: versions opened and versions closed, each
 * met through an index and cut to a page, then put together. One that ends where the next begins is met twice and is one.
 */
export const changesSource: Sources['changes'] = (root, { compiler, moment, toInteger }) => {
  const { parameters } = moment;
  const pageBy = (at: string, id: string) =>
    compilePage(root.page, keysBy(at, id), signs(changes.cursor, root), toInteger, parameters);
  const page = pageBy('changedAt', 'changedId');
  const branch = (at: string, end: 'subject' | 'object' | null, paged: boolean): string => {
    const { after, limit } = pageBy(at, 'c.id');
    const conditions = [...stretch(root, at, end, moment), ...(paged && after !== null ? [after] : [])].join(' AND ');
    const cut = paged ? ` ORDER BY changedAt, changedId LIMIT ${limit}` : '';
    // Told which index: statistics of a young database send the planner through all that was ever closed.
    const hint = end === null ? '' : ` USING INDEX c:${CLAIM}(${end})`;
    return `MATCH (c:${CLAIM})${hint} WHERE ${conditions} WITH ${at} AS changedAt, c.id AS changedId${cut} RETURN changedAt, changedId`;
  };
  const ends = root.about === null ? [null] : (['subject', 'object'] as const);
  const both = (paged: boolean): string =>
    `CALL () { ${['c.recordedFrom', `c.${RECORD.closedAt}`].flatMap((at) => ends.map((end) => branch(at, end, paged))).join(' UNION ')} }`;
  const query = {
    rows: (returned: string) =>
      `COLLECT { ${both(true)} WITH changedAt, changedId ORDER BY ${page.orderBy} LIMIT ${page.limit} RETURN ${returned} }`,
    count: `COUNT { ${both(false)} RETURN 1 AS one }`,
  };
  return compileRows(root, page, query, rowOf(changeColumns(compiler, moment)));
};

function stretch(
  { since, until, about }: ChangesRoot,
  at: string,
  end: 'subject' | 'object' | null,
  moment: Moment,
): string[] {
  const bound = (operand: Operand | null): string =>
    moment.parameters.add(`moment ${canonicalJson(operand)}`, ({ values }) =>
      operand === null ? OPEN : resolve(operand, values),
    );
  const named = about === null || end === null ? [] : [`c.${end} IN ${entityIds(about, moment)}`];
  // Every moment is before the text that stands for an open end.
  return [...named, `${at} >= ${bound(since)}`, `${at} < ${bound(until)}`];
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
