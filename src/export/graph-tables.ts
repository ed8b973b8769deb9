import type { About } from './about.js';
import type { Selection } from './selection.js';
import type { Cell, Column, Table } from './table.js';
import { edgesTable, nodesTable } from './tables.js';
import { cellText } from './write-csv.js';

/** A graph as tools of networks have it: nodes and edges with attributes by name, those that nobody has left out. */
export interface GraphTables {
  readonly nodes: Part;
  readonly edges: Part;
}

export interface Part {
  /** Of attributes: what is neither the id, the label nor an end. */
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<GraphRow>;
}

export interface GraphRow {
  readonly id: string;
  readonly label: string;
  /** Of an edge. */
  readonly source: string;
  readonly target: string;
  /** In the order of the columns; null where nothing is known. */
  readonly cells: readonly Cell[];
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

// Said once of the whole file, or again of every line: tools of networks have one place for it.
const OF_THE_FILE: ReadonlySet<string> = new Set(['data_version', 'as_of', 'known_at']);

export function graphTables(selection: Selection, about: About): GraphTables {
  return {
    nodes: part(nodesTable(selection, about), { id: 'id', label: 'name' }),
    edges: part(edgesTable(selection, about), { id: 'claim', label: 'relation', source: 'source', target: 'target' }),
  };
}

function part(table: Table, own: Readonly<Record<string, string>>): Part {
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const kept = table.columns
    .map((_, i) => i)
    .filter(
      (i) => !OF_THE_FILE.has(table.columns[i]?.name ?? '') && !['id', 'claim'].includes(table.columns[i]?.name ?? ''),
    );
  const [id, label, source, target] = [own['id'], own['label'], own['source'], own['target']].map((name) =>
    at(name ?? ''),
  );
  const [first, last] = [at('first_day'), at('last_day')];
  const textAt = (row: readonly Cell[], i: number | undefined): string => cellText(row[i ?? -1] ?? null);
  return {
    columns: kept.flatMap((i) => table.columns[i] ?? []),
    rows: function* () {
      for (const row of table.rows())
        yield {
          id: textAt(row, id),
          label: textAt(row, label),
          source: textAt(row, source),
          target: textAt(row, target),
          cells: kept.map((i) => row[i] ?? null),
          firstDay: textAt(row, first) || null,
          lastDay: textAt(row, last) || null,
        };
    },
  };
}
