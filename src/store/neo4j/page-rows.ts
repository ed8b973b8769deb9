import type { Position } from '../../plan/cursor.js';
import type { ConnectionField } from '../../plan/plan.js';
import type { Answer } from '../store.js';
import { pageInfo } from '../../plan/page-info.js';
import { tellPlain } from '../tell.js';
import type { CompiledPage } from './compile-page.js';
import type { Part, ReadContext } from './part.js';

/** The rows of one page: how they are asked for, and how the fields that show them are read. */
export interface PageRows {
  readonly cypher: string;
  /** See Part. */
  readonly clauses?: string;
  open(raw: unknown, context: ReadContext): { field(field: ConnectionField): Answer };
}

/**
 * @param parts What each row holds behind its position, by the field that shows it.
 * @param isCounted How many there are in all comes before the rows.
 */
export function pageRows(
  cypher: string,
  parts: ReadonlyMap<ConnectionField, Part>,
  page: CompiledPage,
  isCounted: boolean,
): PageRows {
  const shown = [...parts].map(([field, part], i) => ({ field, part, column: i + 1 }));
  return {
    cypher,
    open: (raw, context) => {
      const [total, all] = (isCounted ? raw : [null, raw]) as readonly [number | null, readonly (readonly unknown[])[]];
      const rows = all.slice(0, page.first(context.values));
      const cursor = (row: readonly unknown[]): string | null => {
        const position = page.position.read(row[0], context) as Position | null; // a list, or nobody asks for it
        return position === null ? null : page.cursor(position, context.values);
      };
      return {
        field: (field) => {
          if (field.field === 'totalCount') return total;
          if (field.field === 'pageInfo') {
            return tellPlain(
              field.fields,
              pageInfo({ rows, hasNext: all.length > rows.length, isFirst: !page.startsAfter(context.values), cursor }),
            );
          }
          const column = shown.find((s) => s.field === field);
          if (column === undefined) return null;
          return rows.map((row) => withCursor(column.part.read(row[column.column], context), field, () => cursor(row)));
        },
      };
    },
  };
}

function withCursor(answer: Answer, field: ConnectionField, cursor: () => string | null): Answer {
  if (field.field !== 'edges' || answer === null || typeof answer !== 'object' || Array.isArray(answer)) return answer;
  for (const f of field.fields) if (f.field === 'plain' && f.name === 'cursor') answer[f.key] = cursor();
  return answer;
}
