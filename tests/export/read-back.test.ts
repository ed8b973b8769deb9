/** Each format is read by the tool that it is for, and says the same there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser, type Quad } from 'n3';
import { aboutOf } from '../../src/export/about.js';
import { folderOf } from '../../src/export/folders.js';
import { missingOf, PYTHON } from './python.js';
import { readCsv } from './read-csv.js';
import { cleanUp, ROOT, spacegov } from '../cli/support.js';
import { seededStore } from '../support/seed.js';
import { selectionOf, wholeOf, written } from './support.js';

const PACKAGES = ['pandas', 'pyarrow', 'networkx', 'duckdb', 'rdflib', 'frictionless', 'igraph', 'pypandoc'];
const CITED = ['documents.csl.json', 'documents.bib', 'documents.ris'];
const FILES = ['edges.csv', 'graph.graphml', 'graph.gexf', 'graph.ttl', 'graph.trig', 'graph.jsonld', ...CITED];
const PART = { relations: 'PARTY_TO,SIGNED', kinds: 'State,Instrument', ever: 'true' };

let folder: string;
let rows: Record<string, string>[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spacegov-read-back-'));
  const store = await seededStore();
  for (const name of FILES) writeFileSync(join(folder, name), await written(name, store, PART));
  writeFileSync(join(folder, 'claims.jsonl'), await written('claims.jsonl', store, { relations: 'PARTY_TO' }));
  const selection = await selectionOf(store, { kinds: 'State,Instrument' });
  for (const { path, pieces } of folderOf('package')!.write(selection, aboutOf(selection, '0.0.0'), NO_TEXTS)) {
    mkdirSync(dirname(join(folder, 'package', path)), { recursive: true });
    writeFileSync(join(folder, 'package', path), await wholeOf(pieces));
  }
  await store.close();
  // By the built program: what writes Parquet is a module that Jest cannot load.
  const part = ['--relations', PART.relations, '--kinds', PART.kinds, '--ever'];
  const { stderr, code } = await spacegov(['export', 'edges.parquet', ...part, '--out', join(folder, 'edges.parquet')]);
  if (code !== 0) throw new Error(stderr);
  rows = readCsv(readFileSync(join(folder, 'edges.csv'), 'utf8'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cleanUp();
});

const NO_TEXTS = { licence: 'MIT', notice: 'Credits' };

const missing = missingOf(PACKAGES);
if (missing.length > 0)
  process.stderr.write(`Not read back by Python: ${PYTHON} has no ${missing.join(', ')} (set SPACEGOV_TEST_PYTHON).\n`);
const describePython = missing.length > 0 ? describe.skip : describe;

describePython('Python reads', () => {
  let found: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- as read-back.py prints it

  beforeAll(() => {
    const { stdout, stderr, status } = spawnSync(PYTHON, [join(ROOT, 'tests/export/read-back.py'), folder], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(stderr);
    found = JSON.parse(stdout) as typeof found;
  });

  const dated = (): Record<string, string>[] => rows.filter(({ since }) => since !== '');

  it('CSV and JSON lines by pandas, with every date', () => {
    expect(rows.length).toBeGreaterThan(400);
    expect(found['pandas csv']).toEqual({ rows: rows.length, dates: dated().length, written: dated().length });
    expect(found['pandas jsonl'].rows).toBe(found['pandas jsonl'].documents.length);
    expect(found['pandas jsonl'].documents[0]).toMatch(/^document:/);
  });

  it('Parquet by pandas and pyarrow, value by value', () => {
    const { claims, since, sources, recorded } = found['pandas parquet'];
    expect(claims).toEqual(rows.map(({ claim }) => claim));
    expect(since).toEqual(rows.map(({ since_from }) => (since_from === '' ? null : since_from)));
    expect(sources).toEqual(rows.map(({ sources }) => sources!.split(' | ')));
    expect(recorded).toBe('datetime64[ms, UTC]');
  });

  it('Parquet and CSV by DuckDB', () => {
    const counts = new Map<string, number>();
    for (const { relation } of rows) counts.set(relation!, (counts.get(relation!) ?? 0) + 1);
    expect(found['duckdb']).toEqual({
      parquet: [...counts].sort(),
      csv: [rows.length, dated().length],
      days: rows.filter(({ since_from }) => since_from !== '' && since_from! < '1970').length,
    });
  });

  it('GraphML and GEXF by networkx, parallel edges apart, both days included', () => {
    const edges = rows.map(({ source, target, relation }) => [source, target, relation]).sort();
    const names = new Map(
      rows.flatMap((row) => [
        [row['source'], row['source_name']],
        [row['target'], row['target_name']],
      ]),
    );
    for (const tool of ['networkx graphml', 'networkx gexf']) {
      expect([...found[tool].edges].sort()).toEqual(edges);
      expect(found[tool].nodes).toEqual(Object.fromEntries(names));
      expect(found[tool].parallel).toBe(true);
    }
    expect(found['networkx gexf'].time).toEqual(
      Object.fromEntries(rows.map(({ claim, first_day, last_day }) => [claim, [first_day || null, last_day || null]])),
    );
  });

  it('Turtle and JSON-LD by rdflib, which answers two questions of SPARQL', () => {
    const moon = rows.filter(({ target, relation }) => target === 'instrument:moon' && relation === 'PARTY_TO');
    const parties = [...new Set(moon.map(({ source }) => `urn:spacegov:${source}`))].sort();
    const sources = [...new Set(moon.flatMap((row) => row['sources']!.split(' | ')))]
      .map((id) => `urn:spacegov:${id}`)
      .sort();
    expect(found['rdflib turtle']).toMatchObject({ parties, sources });
    expect(found['rdflib json-ld']).toEqual(found['rdflib turtle']);
    expect(found['rdflib trig'].graphs).toBeGreaterThanOrEqual(rows.length);
  });

  it('GraphML by igraph, every node and edge', () => {
    expect(found['igraph'].edges).toEqual(found['networkx graphml'].edges);
    expect(found['igraph'].nodes).toEqual(found['networkx graphml'].nodes);
  });

  it('CSL-JSON, BibTeX and RIS by pandoc, the same works by each', () => {
    const items = JSON.parse(readFileSync(join(folder, 'documents.csl.json'), 'utf8')) as { title: string }[];
    const titles = items.map(({ title }) => title).sort();
    expect(titles.length).toBeGreaterThan(5);
    const plain = (all: readonly string[]): string[] =>
      all.map((one) => one.replaceAll(/\W/g, '').toLowerCase()).sort();
    for (const syntax of ['csljson', 'bibtex', 'ris'])
      expect([syntax, plain(found[`pandoc ${syntax}`])]).toEqual([syntax, plain(titles)]);
  });

  it('the data package by Frictionless, without an error', () => {
    expect(found['frictionless']).toEqual({ valid: true, errors: [], tables: 4 });
  });
});

const OFFICE = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (OFFICE === undefined) process.stderr.write('Not read back by LibreOffice: there is no soffice.\n');
const office = OFFICE === undefined ? it.skip : it;

office('LibreOffice opens CSV as a sheet, keeps it as one, and gives every cell back', () => {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const convert = (file: string, into: string): void => {
    const asUtf8 = file.endsWith('.csv') ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
    const words = [profile, '--headless', ...asUtf8, '--convert-to', into, '--outdir', join(folder, 'sheet'), file];
    const { status, stderr } = spawnSync(OFFICE!, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  convert(join(folder, 'edges.csv'), 'ods');
  convert(join(folder, 'sheet/edges.ods'), 'csv:Text - txt - csv (StarCalc):44,34,76');
  // A sheet has truth values of its own, which it writes in capitals.
  const cell = (text: string): string => (text === 'TRUE' || text === 'FALSE' ? text.toLowerCase() : text);
  const read = readCsv(readFileSync(join(folder, 'sheet/edges.csv'), 'utf8'));
  expect(read.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, cell(text)])))).toEqual(
    rows,
  );
});

it('N3 reads Turtle and TriG, which say the same', () => {
  const read = (name: string, format: string): Quad[] =>
    new Parser({ format }).parse(readFileSync(join(folder, name), 'utf8'));
  const [turtle, trig] = [read('graph.ttl', 'text/turtle'), read('graph.trig', 'application/trig')];
  const said = (quads: readonly Quad[]): string[] =>
    quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`).sort();
  expect(said(trig)).toEqual(said(turtle));
  const graphs = new Set(trig.map(({ graph }) => graph.value).filter((name) => name !== ''));
  for (const { claim } of rows) expect(graphs.has(`urn:spacegov:${claim}`)).toBe(true);
});
