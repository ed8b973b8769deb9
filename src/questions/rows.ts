import { resolveInteger } from '../plan/operand.js';
import type { Page, RecordFields, Values } from '../plan/plan.js';
import type { Sizes } from '../plan/cost-parts.js';
import { recordType, type RecordType, type Told } from '../plan/definition.js';

export const KIND_COUNT = recordType('KindCount', 'How many entities are of one kind.', {
  kind: ['Kind!', 'Which.'],
  count: ['Int!', 'How many.'],
});

/** Whether a field of a record is asked for, under whatever key. */
export const shows = (fields: RecordFields, name: string): boolean =>
  fields.some((field) => field.field !== 'typename' && field.name === name);

/** A connection of rows and its edges. @param row The type of each. @param more What else it tells. */
export function connectionOf(stem: string, row: string, description: string, more: Told = {}): readonly RecordType[] {
  return [
    recordType(`${stem}Connection`, description, {
      totalCount: ['Int!', 'How many there are in all, not on this page.'],
      nodes: [`[${row}!]!`, 'Those of this page alone, in order.'],
      edges: [`[${stem}Edge!]!`, 'The same with cursors.'],
      ...more,
      pageInfo: ['PageInfo!', 'Where this page lies in the whole.'],
    }),
    recordType(`${stem}Edge`, 'One in its place.', {
      cursor: ['String!', 'Its place, for `after`.'],
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
