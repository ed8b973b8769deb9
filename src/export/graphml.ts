import { citeLine, termsLine, type About } from './about.js';
import { graphTables, type GraphRow, type Part } from './graph-tables.js';
import type { Selection } from './selection.js';
import { isList, type Cell, type Column } from './table.js';
import { cellText } from './write-csv.js';
import { xml } from './xml.js';

/**
 * GraphML, with an id for each edge, so that edges between the same nodes stay apart. All are directed, for networkx reads
 * no mixture: `symmetric` tells those that hold both ways.
 *
 * @see http://graphml.graphdrawing.org
 */
export function* writeGraphml(selection: Selection, about: About): Iterable<string> {
  const { nodes, edges } = graphTables(selection, about);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${FILE.map(([name]) => `<key id="g_${name}" for="graph" attr.name="${name}" attr.type="string"/>\n`).join('')}${keys('n', 'node', nodes)}${keys('e', 'edge', edges)}<graph id="space-governance-graph" edgedefault="directed">
${FILE.map(([name, read]) => `<data key="g_${name}">${xml(read(about))}</data>\n`).join('')}`;
  for (const row of nodes.rows()) yield `<node id="${xml(row.id)}">${values('n', row, nodes.columns)}</node>\n`;
  for (const row of edges.rows()) {
    yield `<edge id="${xml(row.id)}" source="${xml(row.source)}" target="${xml(row.target)}">${values('e', row, edges.columns)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

const FILE: readonly (readonly [name: string, read: (about: About) => string])[] = [
  ['data_version', ({ version }) => version],
  ['as_of', ({ asOf }) => asOf],
  ['known_at', ({ knownAt }) => knownAt ?? ''],
  ['cite_as', citeLine],
  ['terms', termsLine],
];

const TYPES: Readonly<Partial<Record<Column['type'], string>>> = {
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};

const keys = (prefix: string, of: 'node' | 'edge', { columns }: Part): string =>
  columns
    .map(
      ({ name, type }, i) =>
        `<key id="${prefix}${i}" for="${of}" attr.name="${xml(name)}" attr.type="${TYPES[type] ?? 'string'}"/>\n`,
    )
    .join('');

const values = (prefix: string, { cells }: GraphRow, columns: readonly Column[]): string =>
  cells
    .map((cell, i) =>
      isEmpty(cell) || columns[i] === undefined ? '' : `<data key="${prefix}${i}">${xml(cellText(cell))}</data>`,
    )
    .join('');

const isEmpty = (cell: Cell): boolean => cell === null || cell === '' || (isList(cell) && cell.length === 0);
