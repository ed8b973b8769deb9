import { isJson, isList, type Cell, type Table } from './table.js';

/** A table as JSON lines: an object a row, without what is not known. */
export function* writeJsonLines({ columns, rows }: Table): Iterable<string> {
  for (const row of rows()) {
    const line: Record<string, unknown> = {};
    columns.forEach(({ name }, i) => {
      const cell = row[i] ?? null;
      if (cell !== null && !(isList(cell) && cell.length === 0)) line[name] = valueOf(cell);
    });
    yield `${JSON.stringify(line)}\n`;
  }
}

const valueOf = (cell: Cell): unknown => (isJson(cell) ? cell.json : cell);
