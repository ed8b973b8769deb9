import { AUTHOR, citeLine, termsLine, type About } from './about.js';
import type { FolderFile, PackageTexts } from './folder-file.js';
import type { Selection } from './selection.js';
import type { Column, Table } from './table.js';
import { claimsTable, edgesTable, evidenceTable, nodesTable } from './tables.js';
import { writeCsv } from './write-csv.js';

/**
 * All tables with what a repository of data asks for: a description of each column (Frictionless), how to cite
 * (CITATION.cff), the terms, and a README.
 *
 * @see https://specs.frictionlessdata.io/data-package/
 */
export function* packageFolder(
  selection: Selection,
  about: About,
  { licence, notice }: PackageTexts,
): Iterable<FolderFile> {
  const tables = [nodesTable, edgesTable, claimsTable, evidenceTable].map((make) => make(selection, about));
  // Nothing is put before a text here: whoever deposits wants it as it is, and datapackage.json says what it is.
  for (const table of tables) yield { path: `data/${table.name}.csv`, pieces: writeCsv(table, { unguarded: true }) };
  yield { path: 'datapackage.json', pieces: [`${JSON.stringify(descriptor(tables, about), null, 2)}\n`] };
  yield { path: 'CITATION.cff', pieces: [citation(about)] };
  yield { path: 'LICENSE', pieces: [licence] };
  yield { path: 'NOTICE', pieces: [notice] };
  yield { path: 'README.md', pieces: [readme(tables, about)] };
}

function descriptor(tables: readonly Table[], about: About): object {
  return {
    profile: 'tabular-data-package',
    name: 'space-governance-graph',
    id: about.head,
    title: about.title,
    description: `${citeLine(about)} ${termsLine(about)}`,
    version: about.version,
    ...(about.recordedAt !== null && { created: about.recordedAt }),
    contributors: [{ title: AUTHOR, role: 'author' }],
    keywords: ['space law', 'outer space', 'treaties', 'COPUOS', 'knowledge graph'],
    // Of the whole there is one for the program alone: facts have the terms of their documents, in each row.
    sources: [{ title: 'The documents named in data/evidence.csv, with their terms', path: 'data/evidence.csv' }],
    resources: tables.map(({ name, about: words, columns }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `data/${name}.csv`,
      description: words,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map(field),
        missingValues: [''],
        ...(KEYS[name] !== undefined && { primaryKey: KEYS[name] }),
        ...(FOREIGN[name] !== undefined && { foreignKeys: FOREIGN[name] }),
      },
    })),
  };
}

const KEYS: Readonly<Record<string, string>> = { nodes: 'id', edges: 'claim', claims: 'claim' };
const to = (fields: string, resource: string, key: string): object => ({
  fields,
  reference: { resource, fields: key },
});
const FOREIGN: Readonly<Record<string, readonly object[]>> = {
  edges: [to('source', 'nodes', 'id'), to('target', 'nodes', 'id')],
  claims: [to('subject', 'nodes', 'id')],
  evidence: [to('claim', 'claims', 'claim')],
};

const TYPES: Readonly<Record<Column['type'], object>> = {
  text: { type: 'string' },
  list: { type: 'string' },
  date: { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  day: { type: 'date', format: '%Y-%m-%d' },
  moment: { type: 'datetime', format: '%Y-%m-%dT%H:%M:%S.%fZ' },
  json: { type: 'string' },
};

const field = ({ name, type, about }: Column): object => ({
  name,
  ...TYPES[type],
  ...(about !== '' && { description: type === 'list' ? `${about} Items are parted by " | ".` : about }),
});

function citation(about: About): string {
  const text = JSON.stringify; // JSON is YAML
  return [
    'cff-version: 1.2.0',
    'message: "Cite the data with their version, as below; cite the documents behind a fact beside it."',
    'type: dataset',
    `title: ${text(about.title)}`,
    `abstract: ${text(`${citeLine(about)} ${termsLine(about)}`)}`,
    'authors:',
    `  - name: ${text(AUTHOR)}`,
    `version: ${text(about.version)}`,
    ...(about.recordedAt === null ? [] : [`date-released: ${about.recordedAt.slice(0, 10)}`]),
    'identifiers:',
    '  - type: other',
    `    value: ${text(`sha256:${about.head}`)}`,
    '    description: "The ledger head, which names the exact history of the data."',
    '',
  ].join('\n');
}

function readme(tables: readonly Table[], about: About): string {
  const each = tables.map(
    ({ name, about: words, columns }) =>
      `## data/${name}.csv\n\n${words}\n\n${columns.map((column) => `- \`${column.name}\` (${column.type})${column.about === '' ? '' : `: ${column.about}`}`).join('\n')}\n`,
  );
  return [
    `# ${about.title}`,
    citeLine(about),
    termsLine(about),
    'CSV after RFC 4180 in UTF-8. What is not known is empty. Dates are as precise as their source (`2019`, `2019-06`, `2019-06-12`); the columns that end in `_from`, `_to` and `_day` hold whole days. `edges` are relations that hold, `claims` all that speaks, those that deny too, and `evidence` what each claim rests on. Texts that begin with `=`, `+`, `-` or `@` stand as they are: import the tables, and do not open them in a spreadsheet unseen.',
    ...each,
    '',
  ].join('\n\n');
}
