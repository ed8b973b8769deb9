import { useMemo, type ReactNode } from 'react';
import { useParams } from '../lib/moment.js';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** What rows are sorted by; a column without it is not sortable. */
  readonly by?: (row: Row) => string | number | null;
  readonly number?: boolean;
}

/** A table whose columns sort, as the address says it. What is not known comes last, whichever way. */
export function SortTable<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, i: number) => string;
  readonly caption: string;
}) {
  const [params, change] = useParams();
  const key = `order.${props.caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const said = params.get(key);
  const order = useMemo(() => (said ? { column: said.replace(/^-/, ''), down: said.startsWith('-') } : null), [said]);
  const rows = useMemo(() => {
    const by = props.columns.find(({ name }) => name === order?.column)?.by;
    if (!order || !by) return props.rows;
    return [...props.rows].sort((a, b) => {
      const [x, y] = [by(a), by(b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      const less = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en');
      return order.down ? -less : less;
    });
  }, [props.rows, props.columns, order]);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={props.caption}>
      <table>
        <caption className="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(({ name, by, number }) => (
              <th
                key={name}
                scope="col"
                className={number ? 'number' : undefined}
                aria-sort={order?.column === name ? (order.down ? 'descending' : 'ascending') : undefined}
              >
                {by ? (
                  <button
                    type="button"
                    onClick={() => change({ [key]: order?.column === name && !order.down ? `-${name}` : name }, true)}
                  >
                    {name} <span aria-hidden>{order?.column === name ? (order.down ? '↓' : '↑') : '↕'}</span>
                  </button>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={props.keyOf(row, i)}>
              {props.columns.map((column) => (
                <td key={column.name} className={column.number ? 'number' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
