import { changeKind } from '../../model/changes.js';
import { signedRows } from '../../plan/cursor.js';
import { resolve } from '../../plan/operand.js';
import type { ChangeField, ChangesRoot, Operand } from '../../plan/plan.js';
import { canonicalJson } from '../../text/canonical-json.js';
import { entityIds } from './compile-claims.js';
import type { EntityCompiler, Scope } from './compile-entity.js';
import { compilePage } from './compile-page.js';
import { compileRows } from './compile-rows.js';
import { rowMoment, type Moment } from './moment.js';
import { CLAIM, OPEN, RECORD } from './names.js';
import { constant, plain, record, type Part } from './part.js';

/** As `justBefore` writes it: Y sorts before Z. */
const JUST_BEFORE = `left(changedAt, 23) + 'Y'`;

/**
 * Compiles the root that tells what befell claims in a stretch of record time: versions opened and versions closed, each
 * met through an index and cut to a page, then put together. One that ends where the next begins is met twice and is one.
 */
export function compileChanges(
  root: ChangesRoot,
  compiler: EntityCompiler,
  moment: Moment,
  toInteger: (n: number) => unknown,
): Part {
  const { parameters } = moment;
  const pageBy = (at: string, id: string) => {
    const keys = [at, id].map((name) => ({ sort: name, shown: name, descending: false }));
    return compilePage(root.page, keys, signedRows(root), toInteger, parameters);
  };
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
  return compileRows(root, page, query, (fields: readonly ChangeField[]) =>
    record(fields.map((field) => [field.key, changeField(field, compiler, moment)])),
  );
}

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

function changeField(field: ChangeField, compiler: EntityCompiler, moment: Moment): Part {
  switch (field.field) {
    case 'plain':
      switch (field.name) {
        case '__typename':
          return constant('Change');
        case 'at':
          return plain('changedAt');
        case 'what':
          return {
            cypher: `[EXISTS { ${BEFORE} }, EXISTS { ${AFTER} }]`,
            read: (raw) => changeKind(...(raw as [boolean, boolean])),
          };
      }
      break;
    case 'before':
      return version(BEFORE, compiler.claim(field.fields, 'c', scopeAt(JUST_BEFORE, moment)));
    case 'after':
      return version(AFTER, compiler.claim(field.fields, 'c', scopeAt('changedAt', moment)));
  }
}

/** Whoever was there at that moment is named, though gone since. */
const scopeAt = (at: string, moment: Moment): Scope => ({
  time: { on: null },
  moment: rowMoment(at, moment),
  depth: 1,
});

function version(match: string, part: Part): Part {
  return {
    cypher: `COLLECT { ${match} RETURN ${part.cypher} }`,
    read: (raw, context) => {
      const list = raw as unknown[];
      return list.length === 0 ? null : part.read(list[0], context);
    },
  };
}
