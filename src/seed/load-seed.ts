import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { EntityId } from '../model/claim.js';
import type { Instant } from '../model/instant.js';
import type { Ontology } from '../ontology/ontology.js';
import { checkAssertions, shown } from '../ontology/check-claim.js';
import type { Batch } from '../store/store.js';
import { countEntries, readArticle } from './article/read-article.js';
import { declareSource, type FileSource } from './article/source.js';
import { withTextBeside } from './article/text-beside.js';
import type { Draft } from './draft.js';
import { readManifest, type Listed, type Manifest } from './manifest.js';
import { checkMappings } from './mapping/check-mapping.js';
import type { TableMapping } from './mapping/mapping.js';
import { readMapping } from './mapping/read-mapping.js';
import { openTables } from './mapping/read-tables.js';
import { openTable, type Table } from './mapping/table.js';
import { countTotals, tellTotals, type CountedTotal } from './mapping/totals.js';
import { mergeDrafts, type Placed } from './merge-drafts.js';
import { collectMistakes, SeedErrors, type Mistakes, type Place, type Tell } from './mistakes.js';
import { readTable, type Row } from './read-table.js';
import { readText } from './read-text.js';
import { readYaml, type Mapping } from './read-yaml.js';
import { EDITORIAL_ADDRESS } from './sources.js';

const MANIFEST = 'manifest.yaml';
/** In a mapping the names of fields are also those of columns, words of a table and days. */
const ANY_NAME = /^\S(?:.*\S)?$/;

/** A file of the seed, read but not yet understood. */
type SeedFile =
  | { readonly type: 'table'; readonly path: string; readonly table: Table }
  | { readonly type: 'article'; readonly path: string; readonly top: Mapping };

/** A seed that may be written, with the numbers that its mappings expect and what it gives. */
export interface LoadedSeed {
  readonly batch: Batch;
  readonly totals: readonly CountedTotal[];
  /** In loading order; a table's claims have its places. */
  readonly mappings: readonly TableMapping[];
}

/**
 * Reads a folder of seed files into one batch of claims. Nothing is written.
 *
 * Claims stated more than once become one: all their evidence counts, and the stronger rank and the higher confidence
 * win. They come by claim id, so that equal seeds are equal batches whatever the order of their files.
 *
 * @param folder Holds `manifest.yaml` and the files that it names; beside each table stands its mapping.
 * @param files Paths inside the folder to read in place of the manifest's list.
 * @throws {SeedErrors} with all mistakes of the run, each as `seed/parties/moon.yaml:9: unknown relation …`.
 */
export async function loadSeed(folder: string, ontology: Ontology, files?: readonly string[]): Promise<Batch> {
  return (await loadSeedWhole(folder, ontology, files)).batch;
}

/** As {@link loadSeed}, with what its mappings assert of the whole. */
export async function loadSeedWhole(
  folder: string,
  ontology: Ontology,
  files?: readonly string[],
): Promise<LoadedSeed> {
  const mistakes = collectMistakes();
  const { tell } = mistakes;
  const name = basename(resolve(folder));
  const manifest = await readManifestFile(folder, name, tell);
  const read = manifest === undefined ? [] : await readFiles(folder, name, chosen(manifest, files), ontology, tell);
  const listed = [
    MANIFEST,
    ...(manifest?.files ?? []).flatMap(({ path }) => (isTable(path) ? [mappingOf(path), path] : [path])),
  ];
  const order = listed.map((path) => `${name}/${path}`);
  if (manifest === undefined) throw new SeedErrors(mistakes.list(order));
  const whole = read.length === chosen(manifest, files).length;
  const placed = mergeDrafts(readDrafts(read, { file: `${name}/${MANIFEST}`, line: 1 }, ontology, tell), ontology);
  tellUnsayable(placed, { knows: () => !whole, ids: [] }, ontology, tell);
  const assert = placed.map(({ assertion }) => assertion);
  const batch: Batch = { recordedAt: manifest.recordedAt, origin: 'seed', assert, retract: [] };
  const mappings = read.flatMap((file) => (file.type === 'table' ? [file.table.mapping] : []));
  throwMistakes(mistakes, order);
  // Numbers hold of the whole: of some files alone, or of rows with mistakes, they would mislead.
  const totals =
    read.length < manifest.files.length
      ? []
      : countTotals(
          mappings.flatMap((one) => one.totals),
          batch,
          ontology,
        );
  tellTotals(totals, tell);
  throwMistakes(mistakes, order);
  return { batch, totals, mappings };
}

function throwMistakes({ list }: Mistakes, order: readonly string[]): void {
  const found = list(order);
  if (found.length > 0) throw new SeedErrors(found);
}

async function readManifestFile(folder: string, name: string, tell: Tell): Promise<Manifest | undefined> {
  const file = `${name}/${MANIFEST}`;
  const text = await readText(folder, MANIFEST, { file, line: 1 }, tell);
  const top = text === undefined ? undefined : readYaml(text, file, tell);
  return top === undefined ? undefined : readManifest(top, tell);
}

function chosen({ files }: Manifest, only: readonly string[] | undefined): readonly Listed[] {
  if (only === undefined) return files;
  return only.map(
    (path) => files.find((file) => file.path === path) ?? { path, min: 0, place: { file: path, line: 1 } },
  );
}

const isTable = (path: string): boolean => path.endsWith('.csv');
const mappingOf = (path: string): string => path.replace(/\.csv$/, '.yaml');

/**
 * The package's tables, for others to look things up in: who judges hosts, who is called what, what has which id. Of most
 * nobody asks anything: the rows of each are read when somebody does.
 *
 * @throws {SeedErrors} also then, with the mistakes of the table that was asked.
 */
export async function packageTables(folder: string, ontology: Ontology): Promise<Table[]> {
  const mistakes = collectMistakes();
  const manifest = await readManifestFile(folder, 'seed', mistakes.tell);
  const tables: Table[] = [];
  for (const one of manifest?.files.filter(({ path }) => isTable(path)) ?? []) {
    const text = await readTableText(folder, 'seed', one, ontology, mistakes.tell);
    if (text !== undefined) tables.push(openTable(text.file, text.mapping, () => soundRowsOf(text)));
  }
  throwMistakes(mistakes, []);
  return tables;
}

function soundRowsOf(text: TableText): readonly Row[] {
  const mistakes = collectMistakes();
  const rows = rowsOf(text, mistakes.tell);
  throwMistakes(mistakes, []);
  return rows ?? [];
}

/** A folder, or a part of one, to be read beside what a graph holds. */
export interface Given {
  readonly folder: string;
  /** As messages name the folder: `my/data`. */
  readonly name: string;
  /** Tables and articles inside it. */
  readonly paths: readonly string[];
  /** Its `ontology.graphql`, as a path that can be opened; left out where it brings none. */
  readonly ontology?: string;
}

/** What is there already, beside which files are read. */
export interface Beside {
  /** The package's tables. Nothing of theirs is claimed. */
  readonly tables: readonly Table[];
  /** Whether others have described an entity. */
  readonly knows: (id: EntityId) => boolean;
  /** Ids to suggest where one is unknown. */
  readonly ids: Iterable<EntityId>;
}

/**
 * Reads files in the forms of the seed into one batch of an origin of their own, to stand beside what a graph holds: their
 * mappings may look things up in the package's tables, and their claims may be about what others have described.
 *
 * @param givens Where the manifest lists nothing, `paths` say what is read.
 * @throws {SeedErrors} with all mistakes, each with file and line.
 */
export async function loadBeside(
  givens: readonly Given[],
  ontology: Ontology,
  { tables, knows, ids }: Beside,
  origin: string,
  recordedAt: Instant,
): Promise<Batch> {
  const mistakes = collectMistakes();
  const { tell } = mistakes;
  const files: SeedFile[] = [];
  for (const { folder, name, paths } of givens)
    for (const path of paths) {
      const place = { file: `${name}/${path}`, line: 1 };
      const listed = { path, min: 0, place };
      if (isTable(path) && !(await isThere(join(folder, mappingOf(path))))) {
        tell(place, `no mapping beside this table: write ${mappingOf(path)}, which says what a row claims.`);
        continue;
      }
      const file = isTable(path)
        ? await readTableFile(folder, name, listed, ontology, tell)
        : await readArticleFile(folder, name, listed, tell);
      if (file !== undefined) files.push(file);
    }
  const own = files.flatMap((file) => (file.type === 'table' ? [file.table] : []));
  tellSameName([...tables, ...own], tell);
  tellTotalsOf(own, tell);
  const listing = givens.flatMap(({ name, paths }) => paths.map((path) => `${name}/${path}`));
  const whole = files.length === listing.length;
  if (whole)
    checkMappings(
      [...tables, ...own].map(({ mapping }) => mapping),
      ontology,
      tell,
    );
  const place = { file: listing[0] ?? '', line: 1 };
  const drafts = readDrafts(files, place, ontology, tell, tables).filter(
    // When others have last read a page that they know is theirs to say.
    ({ content: { subject, predicate } }) => !(predicate === 'retrieved' && knows(subject)),
  );
  const placed = mergeDrafts(drafts, ontology);
  tellUnsayable(placed, { knows: (id) => !whole || knows(id), ids }, ontology, tell);
  throwMistakes(mistakes, listing);
  return { recordedAt, origin, assert: placed.map(({ assertion }) => assertion), retract: [] };
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

/** Numbers of the whole graph are the package's to expect. */
function tellTotalsOf(tables: readonly Table[], tell: Tell): void {
  for (const { mapping } of tables)
    for (const { place } of mapping.totals)
      tell(place, "totals are for the package's own seed: take them out, or write rows: { least, most }.");
}

async function readFiles(
  folder: string,
  name: string,
  listed: readonly Listed[],
  ontology: Ontology,
  tell: Tell,
): Promise<SeedFile[]> {
  const files: SeedFile[] = [];
  for (const one of listed) {
    const file = isTable(one.path)
      ? await readTableFile(folder, name, one, ontology, tell)
      : await readArticleFile(folder, name, one, tell);
    if (file !== undefined) files.push(file);
  }
  const tables = files.flatMap((file) => (file.type === 'table' ? [file.table] : []));
  tellSameName(tables, tell);
  if (files.length === listed.length)
    checkMappings(
      tables.map(({ mapping }) => mapping),
      ontology,
      tell,
    );
  return files;
}

async function readTableFile(
  folder: string,
  name: string,
  listed: Listed,
  ontology: Ontology,
  tell: Tell,
): Promise<SeedFile | undefined> {
  const text = await readTableText(folder, name, listed, ontology, tell);
  const rows = text === undefined ? undefined : rowsOf(text, tell);
  if (text === undefined || rows === undefined) return undefined;
  return { type: 'table', path: listed.path, table: openTable(text.file, text.mapping, () => rows) };
}

/** A table with its mapping, whose rows are not yet read. */
interface TableText {
  readonly file: string;
  readonly mapping: TableMapping;
  readonly text: string;
  readonly min: number;
}

async function readTableText(
  folder: string,
  name: string,
  { path, min, place }: Listed,
  ontology: Ontology,
  tell: Tell,
): Promise<TableText | undefined> {
  const file = `${name}/${path}`;
  const beside = mappingOf(path);
  const mappingText = await readText(folder, beside, { file: `${name}/${beside}`, line: 1 }, tell, place);
  const top = mappingText === undefined ? undefined : readYaml(mappingText, `${name}/${beside}`, tell, ANY_NAME);
  const text = await readText(folder, path, { file, line: 1 }, tell, place);
  if (top === undefined || text === undefined) return undefined;
  return { file, mapping: readMapping(top, basename(path, '.csv'), { ontology, tell }), text, min };
}

function rowsOf({ file, mapping, text, min }: TableText, tell: Tell): readonly Row[] | undefined {
  const rows = readTable(text, file, { columns: [...mapping.columns.keys()], key: mapping.key }, tell);
  if (rows !== undefined) tellTooFew(rows.length, min, file, tell);
  return rows;
}

async function readArticleFile(
  folder: string,
  name: string,
  { path, min, place }: Listed,
  tell: Tell,
): Promise<SeedFile | undefined> {
  const file = `${name}/${path}`;
  const text = await readText(folder, path, { file, line: 1 }, tell, place);
  const top = text === undefined ? undefined : readYaml(text, file, tell);
  if (top === undefined) return undefined;
  tellTooFew(countEntries(top), min, file, tell);
  return { type: 'article', path, top: await withTextBeside(top, join(folder, dirname(path)), tell) };
}

/** Other mappings look tables up by their name alone. */
function tellSameName(tables: readonly Table[], tell: Tell): void {
  const seen = new Map<string, string>();
  for (const { mapping, file } of tables) {
    const other = seen.get(mapping.name);
    if (other !== undefined)
      tell({ file, line: 1 }, `${other} is called ${shown(mapping.name)} too. Rename one of the two.`);
    seen.set(mapping.name, file);
  }
}

/** Half a file read as if it were whole would say "no" of everybody who is not in it. */
function tellTooFew(count: number, min: number, file: string, tell: Tell): void {
  if (count < min)
    tell(
      { file, line: 1 },
      `${count} rows, and ${MANIFEST} expects ${min} at least. Restore what is missing, or lower min.`,
    );
}

/** @param around Tables to look things up in, of which nothing is claimed. */
function readDrafts(
  files: readonly SeedFile[],
  manifest: Place,
  ontology: Ontology,
  tell: Tell,
  around: readonly Table[] = [],
): Draft[] {
  const tables = openTables(
    files.flatMap((file) => (file.type === 'table' ? [file.table] : [])),
    ontology,
    tell,
    around,
  );
  const { sources } = tables;
  sources.cite(EDITORIAL_ADDRESS, manifest); // every judgement about a source stands on it
  const reading = { ontology, sources, tell };
  const articles = files.flatMap((file) => (file.type === 'article' ? [file.top] : []));
  const described = new Map<Mapping, FileSource | undefined>(articles.map((top) => [top, declareSource(top, reading)]));
  const drafts = [...tables.drafts()];
  for (const [top, source] of described) if (source !== undefined) drafts.push(...readArticle(top, source, reading));
  return withoutRepeatedNames([...drafts, ...sources.drafts()]);
}

/** What one table calls it and another lists among its other names is its name alone, unless it is called so no longer. */
function withoutRepeatedNames(drafts: readonly Draft[]): Draft[] {
  const isName = ({ content: { predicate, until } }: Draft): boolean => predicate === 'name' && until === null;
  const names = new Set(
    drafts.filter(isName).map(({ content: { subject, object } }) => `${subject} ${String(object)}`),
  );
  return drafts.filter(
    ({ content: { subject, predicate, object } }) =>
      predicate !== 'aliases' || !names.has(`${subject} ${String(object)}`),
  );
}

/** @param around What others have described. Without one of its files a seed lacks entities by the hundred, which nobody need be told of. */
function tellUnsayable(
  placed: readonly Placed[],
  { knows, ids }: Pick<Beside, 'knows' | 'ids'>,
  ontology: Ontology,
  tell: Tell,
): void {
  const places = new Map(placed.map(({ assertion, place }) => [assertion.claim.id, place]));
  const assertions = placed.map(({ assertion }) => assertion);
  for (const { claim, problem } of checkAssertions(assertions, ontology, knows, ids)) {
    const place = places.get(claim);
    if (place !== undefined) tell(place, problem);
  }
}
