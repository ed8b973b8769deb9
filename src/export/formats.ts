import type { About } from './about.js';
import { gephiEdges, gephiNodes } from './gephi.js';
import type { Selection } from './selection.js';
import type { Table } from './table.js';
import { claimsTable, edgesTable, evidenceTable, nodesTable } from './tables.js';
import { unvotesBallots, unvotesRollCalls } from './unvotes.js';
import { writeCsv, type CsvOptions } from './write-csv.js';
import { writeJsonLines } from './write-json-lines.js';

export type FormatOptions = CsvOptions;

/** A file that the graph can be written to. */
export interface Format {
  /** As the command and the address have it: `edges.csv`. */
  readonly name: string;
  readonly mediaType: string;
  /** What is in it, in a sentence. */
  readonly about: string;
  /** Who reads it. */
  readonly tools: string;
  /** Relations of every day, where no day is asked for; otherwise those of today. */
  readonly everyDay?: true;
  readonly write: (selection: Selection, about: About, options: FormatOptions) => Pieces;
}

/** Texts or bytes, one after the other. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

type MakeTable = (selection: Selection, about: About) => Table;

const CSV = 'text/csv; charset=utf-8';
const TABLE_TOOLS = 'Excel, LibreOffice, R, pandas, DuckDB';

const csv = (name: string, table: MakeTable, about: string, tools = TABLE_TOOLS): Format => ({
  name,
  mediaType: CSV,
  about,
  tools,
  write: (selection, from, options) => writeCsv(table(selection, from), options),
});

const jsonLines = (name: string, table: MakeTable, about: string): Format => ({
  name,
  mediaType: 'application/jsonl; charset=utf-8',
  about,
  tools: 'pandas, jq, DuckDB, Observable',
  write: (selection, from) => writeJsonLines(table(selection, from)),
});

const NODES = 'One row an entity, with its properties on the day and its sources.';
const EDGES = 'One row a relation that holds, with its days, qualifiers, sources and their words.';
const CLAIMS = 'One row a claim that speaks, with all its evidence; of every day unless one is given.';
const EVIDENCE = 'One row a piece of evidence: document, place, words; joins claims by `claim`.';

/** Every format there is. A new one is a file, a line here, and its test. */
export const FORMATS: readonly Format[] = [
  csv('nodes.csv', nodesTable, NODES),
  csv('edges.csv', edgesTable, EDGES),
  { ...csv('claims.csv', claimsTable, CLAIMS), everyDay: true },
  { ...csv('evidence.csv', evidenceTable, EVIDENCE), everyDay: true },
  csv('nodes.gephi.csv', gephiNodes, `${NODES} With the columns Id and Label.`, 'Gephi'),
  csv('edges.gephi.csv', gephiEdges, `${EDGES} With the columns Source, Target, Type, Weight, Kind.`, 'Gephi'),
  {
    ...csv('votes.unvotes.csv', unvotesBallots, 'One row a ballot, as un_votes of unvotes has it.', 'R'),
    everyDay: true,
  },
  {
    ...csv('roll-calls.unvotes.csv', unvotesRollCalls, 'One row a roll call, as un_roll_calls of unvotes has it.', 'R'),
    everyDay: true,
  },
  jsonLines('nodes.jsonl', nodesTable, NODES),
  jsonLines('edges.jsonl', edgesTable, EDGES),
  { ...jsonLines('claims.jsonl', claimsTable, CLAIMS), everyDay: true },
];

/** The format of a name; undefined where there is none. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
