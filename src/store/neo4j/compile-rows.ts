import type { Position } from '../../plan/cursor.js';
import type { RowsField } from '../../plan/plan.js';
import { pick } from '../pick.js';
import type { Answer, Row } from '../store.js';
import type { CompiledPage } from './compile-page.js';
import { record, type Part } from './part.js';

/** Where rows come from. */
export interface RowsQuery {
  /** One page of them, as a list. @param returned What to give of each. */
  readonly rows: (returned: string) => string;
  /** How many there are in all. */
  readonly count: string;
}

/** Compiles a connection of rows. @param row What is given of each. */
export function compileRows<F>(
  { fields }: { readonly fields: readonly RowsField<F>[] },
  page: CompiledPage,
  query: RowsQuery,
  row: (fields: readonly F[]) => Part,
): Part {
  const parts = fields.map((field) => rowPart(field, row));
  const wanted = fields.some(({ field }) => field === 'nodes' || field === 'edges' || field === 'pageInfo');
  const returned = `[${[page.position, ...parts.map((part) => part?.cypher ?? 'null')].join(', ')}]`;
  const rows = wanted ? query.rows(returned) : 'null';
  const count = fields.some(({ field }) => field === 'totalCount') ? query.count : 'null';
  return {
    cypher: `[${rows}, ${count}]`,
    read: (raw, context) => {
      const [all, total] = raw as [unknown[][] | null, Answer];
      const shown = (all ?? []).slice(0, page.first(context.values));
      const cursor = (item: unknown[] | undefined): string | null =>
        item === undefined ? null : page.cursor(item[0] as Position, context.values);
      const answer: Row = {};
      fields.forEach((field, i) => {
        answer[field.key] = readField(field, i);
      });
      return answer;

      function readField(field: RowsField<F>, i: number): Answer {
        switch (field.field) {
          case 'typename':
            return field.value;
          case 'totalCount':
            return total;
          case 'pageInfo': {
            const info = {
              hasNextPage: (all ?? []).length > shown.length,
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

function rowPart<F>(field: RowsField<F>, row: (fields: readonly F[]) => Part): Part | null {
  if (field.field === 'nodes') return row(field.fields);
  if (field.field !== 'edges') return null;
  return record(
    field.fields.map((f): readonly [string, Part] => {
      if (f.field === 'node') return [f.key, row(f.fields)];
      return [f.key, { cypher: 'null', read: () => (f.field === 'typename' ? f.value : null) }];
    }),
  );
}

function withCursors<F>(answer: Answer, field: RowsField<F>, cursor: string | null): Answer {
  if (field.field !== 'edges' || answer === null || typeof answer !== 'object' || Array.isArray(answer)) return answer;
  for (const f of field.fields) if (f.field === 'cursor') answer[f.key] = cursor;
  return answer;
}
