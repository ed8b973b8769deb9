/** How fast and how large is the index of names? Names of real space objects, agencies and resolutions. Figures: bench/README.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readOntology } from '../src/ontology/read-ontology.js';
import { namesOf, type NameRow } from '../src/store/names/name.js';
import { NameIndex } from '../src/store/names/name-index.js';
import { shown } from './lib/measure.js';

const FOLDER =
  process.env['SPACEGOV_SCALE'] ?? ['../shared/scale', '/work/shared/scale'].find((f) => existsSync(f)) ?? '';
const NAMES = Number(process.env['SPACEGOV_SCALE_NAMES'] ?? 100_000);
/** Which columns of which table name what. */
const TABLES: readonly { readonly file: string; readonly columns: readonly string[]; readonly prefix: string }[] = [
  { file: 'organisations', columns: ['name', 'short_name', 'english_name'], prefix: 'org' },
  { file: 'unga_roll_calls_all', columns: ['title', 'resolution_symbol'], prefix: 'rollcall' },
  { file: 'launches', columns: ['mission'], prefix: 'launch' },
  { file: 'space_objects_gcat_ccby', columns: ['name', 'payload_name', 'cospar_id'], prefix: 'object' },
];
const RUNS = 200;
const QUESTIONS = [
  'china',
  'chian',
  's',
  'co',
  'cosmos',
  'Cosmos 2251',
  'communications satelite',
  'cooperation peaceful uses outer space',
  'A/RES/1348(XIII)',
  'Внешний космос',
  'nothing of the kind whatsoever',
  'internatinal sapce staiton',
];

function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** A table of plain cells; no cell that is read here holds a quoted line break. */
function readTable(file: string): Map<string, string>[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(`${FOLDER}/${file}.csv.gz`))
    .toString('utf8')
    .split('\n');
  const columns = head.split(',');
  return lines
    .filter((line) => line !== '')
    .map((line) => new Map(cells(line).map((cell, i) => [columns[i] ?? '', cell])));
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

function readRows(): NameRow[] {
  const rows: NameRow[] = [];
  for (const { file, columns, prefix } of TABLES) {
    readTable(file).forEach((row, i) => {
      const subject = `${prefix}:${String(i).padStart(6, '0')}`;
      const texts = [...new Set(columns.map((column) => row.get(column) ?? ''))].filter((text) => text !== '');
      texts.forEach((text, k) => rows.push({ subject, property: k === 0 ? 'name' : 'aliases', text, speaks: true }));
    });
  }
  return JSON.parse(JSON.stringify(rows.slice(0, NAMES))) as NameRow[]; // texts of their own, not parts of the tables
}

if (readdirIfThere(FOLDER).length === 0) {
  console.log('search: no tables; name their folder in SPACEGOV_SCALE.');
} else {
  const ontology = readOntology(readFileSync('schema/ontology.graphql', 'utf8'));
  const names = namesOf(readRows(), (id) => id);
  const began = performance.now();
  const held: { index?: NameIndex } = { index: new NameIndex(names, ontology) };
  const built = performance.now() - began;
  console.log(`${String(names.length)} names; built in ${built.toFixed(0)} ms`);
  for (const text of QUESTIONS) {
    const { time, found } = ask(held.index ?? new NameIndex([], ontology), text);
    console.log(`${shown(time).padStart(10)}  ${text} (${String(found)} found)`);
  }
  const full = heap();
  delete held.index;
  const taken = (full - heap()) / names.length;
  // The index holds the texts that the claims hold: they count where a store keeps no claims in memory.
  const texts = names.reduce((sum, { text }) => sum + 16 + text.length, 0) / names.length;
  console.log(`${taken.toFixed(0)} bytes a name, ${(taken + texts).toFixed(0)} with the texts themselves`);
}

/** Processor time, in microseconds: a busy machine does not count. */
function ask(index: NameIndex, text: string): { readonly time: number; readonly found: number } {
  const search = (): number => index.search({ text, kinds: null, first: 20, after: null }).totalCount;
  for (let i = 0; i < 50; i += 1) search();
  const before = process.cpuUsage();
  for (let i = 0; i < RUNS; i += 1) search();
  const { user, system } = process.cpuUsage(before);
  return { time: (user + system) / RUNS, found: search() };
}

function readdirIfThere(folder: string): string[] {
  return folder !== '' && existsSync(folder) ? readdirSync(folder) : [];
}
