import type { Position } from '../../plan/cursor.js';
import type { RecordField, RecordFields } from '../../plan/plan.js';
import type { Answer } from '../store.js';
import { tellPage } from '../tell-page.js';
import { tell } from '../tell.js';
import type { CompiledPage } from './compile-page.js';
import type { Part } from './part.js';

/** Where rows come from. */
export interface RowsQuery {
  /** One page of them, as a list. @param returned What to give of each. */
  readonly rows: (returned: string) => string;
  /** How many there are in all. */
  readonly count: string;
}

/** A field that shows rows, compiled: `nodes`, or `node` of an edge. */
type RowShown = Exclude<RecordField, { field: 'typename' | 'plain' }>;

/** One row as the statement returned it: its position, then what each field shows of it. */
type RawRow = readonly unknown[];

/** Compiles a connection of rows. @param row What a field shows of each. */
export function compileRows(
  { fields }: { readonly fields: RecordFields },
  page: CompiledPage,
  query: RowsQuery,
  row: (field: RowShown) => Part,
): Part {
  const parts = new Map(rowFields(fields).map((field) => [field as RecordField, row(field)]));
  const columns = new Map([...parts.keys()].map((field, i) => [field, i + 1]));
  const asked = new Set(fields.map((field) => (field.field === 'typename' ? '' : field.name)));
  const wanted = ['nodes', 'edges', 'pageInfo'].some((name) => asked.has(name));
  const returned = `[${[page.position.cypher, ...[...parts.values()].map(({ cypher }) => cypher)].join(', ')}]`;
  return {
    cypher: `[${wanted ? query.rows(returned) : 'null'}, ${asked.has('totalCount') ? query.count : 'null'}]`,
    read: (raw, context) => {
      const { values } = context;
      const [all, totalCount] = raw as [RawRow[] | null, Answer];
      const rows = (all ?? []).slice(0, page.first(values));
      const found = {
        rows: rows.map((columns) => ({ columns })), // told as one thing: a list would be told row by row
        hasNext: (all ?? []).length > rows.length,
        isFirst: !page.startsAfter(values),
        cursor: ({ columns }: { readonly columns: RawRow }) =>
          page.cursor(page.position.read(columns[0], context) as Position, values),
      };
      const show = (row: unknown, field: RecordField): Answer | undefined =>
        parts.get(field)?.read((row as (typeof found.rows)[number]).columns[columns.get(field) ?? 0], context); // fields of rows show rows
      return tell(
        fields,
        tellPage(found, totalCount, (row) => row),
        { entity: () => null, claim: (row, field) => show(row, field) ?? null, record: show },
      );
    },
  };
}

/** The fields that show rows: those of the connection itself, and those of its edges. */
function rowFields(fields: RecordFields): RowShown[] {
  return fields.flatMap((field): RowShown[] => {
    if (field.field === 'typename' || field.field === 'plain') return [];
    if (field.name === 'nodes' || field.name === 'node') return [field];
    return field.field === 'record' && field.name === 'edges' ? rowFields(field.fields) : [];
  });
}
