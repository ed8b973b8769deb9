import type { SchemaElement } from 'hyparquet-writer';
import { citeLine, termsLine, type About } from './about.js';
import { isJson, isList, type Cell, type Column, type Table } from './table.js';

/** Rows of a group: as many as are held at a time. */
const GROUP = 5_000;

/**
 * A table as Parquet: texts as strings, days as dates, moments as timestamps, lists as lists; dates as written stay
 * strings. Which data it is from also stands in the file's own metadata.
 */
export async function* writeParquet({ columns, rows }: Table, about: About): AsyncIterable<Uint8Array> {
  // Its module is ESM alone, and only this needs it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    createdBy: `space-governance-graph ${about.release}`,
    kvMetadata: [
      { key: 'data_version', value: about.version },
      { key: 'as_of', value: about.asOf },
      { key: 'cite_as', value: citeLine(about) },
      { key: 'terms', value: termsLine(about) },
    ],
  });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  const write = async (group: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
    const columnData = columns.map((column, i) => ({
      name: column.name,
      data: group.map((row) => valueOf(row[i] ?? null, column)),
    }));
    await parquet.write({ columnData, rowGroupSize: GROUP });
    return taken();
  };
  let group: (readonly Cell[])[] = [];
  for (const row of rows()) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield await write(group);
    group = [];
  }
  if (group.length > 0) yield await write(group);
  await parquet.finish();
  yield taken();
}

function elements({ name, type }: Column): SchemaElement[] {
  const one = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
    case 'date':
    case 'json':
      return [{ ...one, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'integer':
      return [{ ...one, type: 'INT64' }];
    case 'number':
      return [{ ...one, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...one, type: 'BOOLEAN' }];
    case 'day':
      return [{ ...one, type: 'INT32', converted_type: 'DATE' }];
    case 'moment':
      return [{ ...one, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }];
    case 'list':
      return [
        { ...one, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
  }
}

function valueOf(cell: Cell, { type }: Column): unknown {
  if (type === 'list') return isList(cell) ? cell.map(String) : cell === null || isJson(cell) ? [] : [String(cell)];
  if (cell === null) return null;
  if (isJson(cell)) return JSON.stringify(cell.json);
  if (type === 'day' || type === 'moment') return new Date(String(cell));
  if (type === 'integer') return BigInt(Number(cell));
  return type === 'text' || type === 'date' ? String(cell) : cell;
}
