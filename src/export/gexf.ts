import { citeLine, termsLine, type About } from './about.js';
import { graphTables, type GraphRow, type Part } from './graph-tables.js';
import type { Selection } from './selection.js';
import { isList, type Cell, type Column } from './table.js';
import { cellText } from './write-csv.js';
import { xml } from './xml.js';

/**
 * GEXF 1.3 with time: each edge has the days on which it counts, both included, as that version has them. Edges between
 * the same nodes stay apart by their `kind`. All are directed, for networkx reads no mixture: `symmetric` tells those that
 * hold both ways.
 *
 * @see https://gexf.net
 */
export function* writeGexf(selection: Selection, about: About): Iterable<string> {
  const { nodes, edges } = graphTables(selection, about);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta${about.recordedAt === null ? '' : ` lastmodifieddate="${about.recordedAt.slice(0, 10)}"`}>
<creator>${xml(`space-governance-graph ${about.release}`)}</creator>
<description>${xml(`${citeLine(about)} ${termsLine(about)}`)}</description>
</meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${attributes('node', nodes)}${attributes('edge', edges)}<nodes>
`;
  for (const row of nodes.rows())
    yield `<node id="${xml(row.id)}" label="${xml(row.label)}">${values(row, nodes.columns)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const row of edges.rows()) {
    const days = `${day('start', row.firstDay)}${day('end', row.lastDay)}`;
    yield `<edge id="${xml(row.id)}" source="${xml(row.source)}" target="${xml(row.target)}" kind="${xml(row.label)}" label="${xml(row.label)}"${days}>${values(row, edges.columns)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const TYPES: Readonly<Partial<Record<Column['type'], string>>> = {
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

const attributes = (of: 'node' | 'edge', { columns }: Part): string =>
  `<attributes class="${of}" mode="static">\n${columns
    .map(({ name, type }, i) => `<attribute id="${i}" title="${xml(name)}" type="${TYPES[type] ?? 'string'}"/>\n`)
    .join('')}</attributes>\n`;

function values({ cells }: GraphRow, columns: readonly Column[]): string {
  const known = cells.flatMap((cell, i) =>
    isEmpty(cell) || columns[i] === undefined ? [] : [`<attvalue for="${i}" value="${xml(cellText(cell))}"/>`],
  );
  return known.length === 0 ? '' : `<attvalues>${known.join('')}</attvalues>`;
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '' || (isList(cell) && cell.length === 0);

const day = (name: 'start' | 'end', text: string | null): string => (text === null ? '' : ` ${name}="${text}"`);
