import type { About } from './about.js';
import type { Selection } from './selection.js';
import type { Cell, Column, Table } from './table.js';
import { cellText } from './write-csv.js';
import { edgesTable, nodesTable } from './tables.js';

/** As {@link nodesTable}, with the two columns by which Gephi knows a table of nodes. */
export function gephiNodes(selection: Selection, about: About): Table {
  return renamed(nodesTable(selection, about), { id: 'Id', name: 'Label' }, []);
}

/**
 * As {@link edgesTable}, with the columns by which Gephi knows a table of edges. `Kind` keeps parallel edges apart,
 * which Gephi otherwise adds up.
 */
export function gephiEdges(selection: Selection, about: About): Table {
  const { ontology } = selection.graph;
  return renamed(edgesTable(selection, about), { source: 'Source', target: 'Target', claim: 'Id', relation: 'Label' }, [
    [
      { name: 'Type', type: 'text', about: 'Directed, or Undirected.' },
      (label) => (ontology.relations.get(cellText(label))?.symmetric === true ? 'Undirected' : 'Directed'),
    ],
    [{ name: 'Weight', type: 'integer', about: 'Each relation is one.' }, () => 1],
    [{ name: 'Kind', type: 'text', about: 'The relation.' }, (label) => label],
  ]);
}

type Added = readonly [column: Column, cell: (label: Cell) => Cell];

/** The renamed columns first, then those added, which are made from the label. */
function renamed(table: Table, names: Readonly<Record<string, string>>, added: readonly Added[]): Table {
  const first = Object.keys(names).map((name) => table.columns.findIndex((column) => column.name === name));
  const rest = table.columns.map((_, i) => i).filter((i) => !first.includes(i));
  const named = (i: number): Column[] => {
    const column = table.columns[i];
    return column === undefined ? [] : [{ ...column, name: names[column.name] ?? column.name }];
  };
  const label = table.columns.findIndex(({ name }) => names[name] === 'Label');
  return {
    ...table,
    columns: [...first.flatMap(named), ...added.map(([column]) => column), ...rest.flatMap(named)],
    rows: function* () {
      for (const row of table.rows())
        yield [
          ...first.map((i) => row[i] ?? null),
          ...added.map(([, cell]) => cell(row[label] ?? null)),
          ...rest.map((i) => row[i] ?? null),
        ];
    },
  };
}
