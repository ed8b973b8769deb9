import type { About } from './about.js';
import type { Pieces } from './pieces.js';
import { writeBibtex, writeCslJson, writeRis } from './citations.js';
import { writeCypher } from './cypher.js';
import { gephiEdges, gephiNodes } from './gephi.js';
import { writeGexf } from './gexf.js';
import { writeGraphml } from './graphml.js';
import { writeJsonLd } from './json-ld.js';
import { writeKumu } from './kumu.js';
import { writeParquet } from './parquet.js';
import type { Selection } from './selection.js';
import type { Table } from './table.js';
import { claimsTable, edgesTable, evidenceTable, nodesTable } from './tables.js';
import { writeTrig, writeTurtle } from './turtle.js';
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

const parquet = (name: string, table: MakeTable, about: string): Format => ({
  name,
  mediaType: 'application/vnd.apache.parquet',
  about,
  tools: 'pandas, R (arrow), DuckDB, Polars',
  write: (selection, from) => writeParquet(table(selection, from), from),
});

const GRAPH = 'Entities and relations with their days, sources and words.';
const LINKED = 'Every claim as a statement with its evidence (PROV-O), entities by schema.org and SKOS.';
const CITED = 'The documents behind what is selected, and the data set itself; of every day unless one is given.';

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
  parquet('nodes.parquet', nodesTable, NODES),
  parquet('edges.parquet', edgesTable, EDGES),
  { ...parquet('claims.parquet', claimsTable, CLAIMS), everyDay: true },
  { ...parquet('evidence.parquet', evidenceTable, EVIDENCE), everyDay: true },
  {
    name: 'graph.gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    about: `${GRAPH} GEXF 1.3 with time: relations of every day unless one is given.`,
    tools: 'Gephi, Gephi Lite, networkx',
    everyDay: true,
    write: writeGexf,
  },
  {
    name: 'graph.graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    about: GRAPH,
    tools: 'igraph (R, Python), networkx, yEd, Cytoscape',
    write: writeGraphml,
  },
  {
    name: 'graph.ttl',
    mediaType: 'text/turtle; charset=utf-8',
    about: LINKED,
    tools: 'triple stores, rdflib',
    write: writeTurtle,
  },
  {
    name: 'graph.trig',
    mediaType: 'application/trig; charset=utf-8',
    about: `${LINKED} What a claim says stands in a graph of its name.`,
    tools: 'triple stores, rdflib',
    write: writeTrig,
  },
  {
    name: 'graph.jsonld',
    mediaType: 'application/ld+json',
    about: LINKED,
    tools: 'JSON-LD processors, rdflib',
    write: writeJsonLd,
  },
  {
    name: 'graph.cypher',
    mediaType: 'text/plain; charset=utf-8',
    about: `${GRAPH} A script that makes them in a database.`,
    tools: 'Neo4j',
    write: writeCypher,
  },
  {
    name: 'graph.kumu.json',
    mediaType: 'application/json',
    about: `${GRAPH} A blueprint.`,
    tools: 'Kumu',
    write: writeKumu,
  },
  {
    name: 'documents.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    about: CITED,
    tools: 'Zotero, pandoc',
    everyDay: true,
    write: writeCslJson,
  },
  {
    name: 'documents.ris',
    mediaType: 'application/x-research-info-systems',
    about: CITED,
    tools: 'Zotero, EndNote, Mendeley',
    everyDay: true,
    write: writeRis,
  },
  {
    name: 'documents.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    about: CITED,
    tools: 'LaTeX, JabRef, Zotero',
    everyDay: true,
    write: writeBibtex,
  },
];

/** The format of a name; undefined where there is none. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name);
