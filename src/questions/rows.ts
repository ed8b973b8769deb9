import { resolveInteger } from '../plan/operand.js';
import type { Page, RecordFields, Values } from '../plan/plan.js';
import type { Sizes } from '../plan/cost-parts.js';
import { recordType, type RecordType } from '../plan/definition.js';

export const KIND_COUNT = recordType('KindCount', 'How many entities are of one kind.', {
  kind: ['Kind!', 'Which.'],
  count: ['Int!', 'How many.'],
});

/** Whether a field of a record is asked for, under whatever key. */
export const shows = (fields: RecordFields, name: string): boolean =>
  fields.some((field) => field.field !== 'typename' && field.name === name);

/** A connection of rows and its edges. @param row The type of each. */
export function connectionOf(stem: string, row: string, description: string): readonly RecordType[] {
  return [
    recordType(`${stem}Connection`, description, {
      totalCount: ['Int!', 'In all.'],
      nodes: [`[${row}!]!`, 'This page.'],
      edges: [`[${stem}Edge!]!`, 'With cursors.'],
      pageInfo: ['PageInfo!', 'Where it lies.'],
    }),
    recordType(`${stem}Edge`, 'A row.', {
      cursor: ['String!', 'For `after`.'],
      node: [`${row}!`, 'What it is.'],
    }),
  ];
}

/** The rows of a page, once for each field that shows them. */
export function pageSizes(
  { page }: { readonly page: Page },
  values: Values,
  more: (rows: number) => Sizes['of'] = () => ({}),
): Sizes {
  const rows = resolveInteger(page.first, values);
  return { base: 0, of: { nodes: rows, edges: rows, ...more(rows) } };
}
