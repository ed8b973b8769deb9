import { basename, resolve } from 'node:path';
import type { Ontology } from '../ontology/ontology.js';
import { checkAssertions, shown } from '../ontology/check-claim.js';
import type { Batch } from '../store/store.js';
import { didYouMean } from '../text/suggest.js';
import { countEntries, readArticle } from './article/read-article.js';
import { declareSource, type FileSource } from './article/source.js';
import type { Draft } from './draft.js';
import { readManifest, type Listed, type Manifest } from './manifest.js';
import { mergeDrafts, type Placed } from './merge-drafts.js';
import { collectMistakes, SeedErrors, type Place, type Tell } from './mistakes.js';
import { readTable, type Row } from './read-table.js';
import { readText } from './read-text.js';
import { readYaml, type Mapping } from './read-yaml.js';
import { openSources, type Sources } from './sources.js';
import { readHosts } from './tables/hosts.js';
import { HOSTS_FILE, TABLES } from './tables/registry.js';
import type { SeedTable } from './tables/table.js';

const MANIFEST = 'manifest.yaml';

/** A file of the seed, read but not yet understood. */
type SeedFile =
  | { readonly type: 'table'; readonly path: string; readonly table: SeedTable; readonly rows: readonly Row[] }
  | { readonly type: 'article'; readonly path: string; readonly top: Mapping };

/**
 * Reads a folder of seed files into one batch of claims. Nothing is written.
 *
 * Claims stated more than once become one: all their evidence counts, and the stronger rank and the higher confidence
 * win. They come by claim id, so that equal seeds are equal batches whatever the order of their files.
 *
 * @param folder Holds `manifest.yaml` and the files that it names.
 * @param files Paths inside the folder to read in place of the manifest's list.
 * @throws {SeedErrors} with all mistakes of the run, each as `seed/parties/moon.yaml:9: unknown relation …`.
 */
export async function loadSeed(folder: string, ontology: Ontology, files?: readonly string[]): Promise<Batch> {
  const { tell, list } = collectMistakes();
  const name = basename(resolve(folder));
  const manifest = await readManifestFile(folder, name, tell);
  const placed = manifest === undefined ? [] : await readAll(folder, name, chosen(manifest, files), ontology, tell);
  const mistakes = list([MANIFEST, ...(manifest?.files ?? []).map(({ path }) => path)].map((path) => `${name}/${path}`));
  if (mistakes.length > 0 || manifest === undefined) throw new SeedErrors(mistakes);
  return { recordedAt: manifest.recordedAt, origin: 'seed', assert: placed.map(({ assertion }) => assertion), retract: [] };
}

async function readManifestFile(folder: string, name: string, tell: Tell): Promise<Manifest | undefined> {
  const file = `${name}/${MANIFEST}`;
  const text = await readText(folder, MANIFEST, { file, line: 1 }, tell);
  const top = text === undefined ? undefined : readYaml(text, file, tell);
  return top === undefined ? undefined : readManifest(top, tell);
}

function chosen({ files }: Manifest, only: readonly string[] | undefined): readonly Listed[] {
  if (only === undefined) return files;
  return only.map((path) => files.find((file) => file.path === path) ?? { path, min: 0, place: { file: path, line: 1 } });
}

async function readAll(folder: string, name: string, listed: readonly Listed[], ontology: Ontology, tell: Tell): Promise<Placed[]> {
  const files: SeedFile[] = [];
  for (const one of listed) {
    const file = await readFile(folder, name, one, tell);
    if (file !== undefined) files.push(file);
  }
  const placed = mergeDrafts(readDrafts(files, { file: `${name}/${MANIFEST}`, line: 1 }, ontology, tell), ontology);
  tellUnsayable(placed, files.length === listed.length, ontology, tell);
  return placed;
}

async function readFile(folder: string, name: string, { path, min, place }: Listed, tell: Tell): Promise<SeedFile | undefined> {
  const file = `${name}/${path}`;
  const table = TABLES.get(path);
  if (path.endsWith('.csv') && table === undefined) {
    tell(place, `no table is called ${shown(path)}.${didYouMean(path, TABLES.keys())}`);
    return undefined;
  }
  const text = await readText(folder, path, { file, line: 1 }, tell, place);
  if (text === undefined) return undefined;
  if (table !== undefined) {
    const rows = readTable(text, file, table, tell);
    if (rows === undefined) return undefined;
    tellTooFew(rows.length, min, file, tell);
    return { type: 'table', path, table, rows };
  }
  const top = readYaml(text, file, tell);
  if (top === undefined) return undefined;
  tellTooFew(countEntries(top), min, file, tell);
  return { type: 'article', path, top };
}

/** Half a list read as if it were whole would say "no" of everybody who is not in it. */
function tellTooFew(count: number, min: number, file: string, tell: Tell): void {
  if (count < min) tell({ file, line: 1 }, `${count} rows, and ${MANIFEST} expects ${min} at least. Restore what is missing, or lower min.`);
}

function readDrafts(files: readonly SeedFile[], manifest: Place, ontology: Ontology, tell: Tell): Draft[] {
  const rowsOf = (path: string): readonly Row[] =>
    files.flatMap((file) => (file.type === 'table' && file.path === path ? file.rows : []));
  const sources: Sources = openSources(readHosts(rowsOf(HOSTS_FILE), tell), tell);
  sources.cite('urn:project:editorial', manifest); // every judgement about a source stands on it
  const reading = { ontology, sources, tell, rowsOf };
  const described = new Map<SeedFile, FileSource | undefined>();
  for (const file of files) if (file.type === 'article') described.set(file, declareSource(file.top, reading));
  const drafts = files.flatMap((file) => {
    if (file.type === 'table') return file.table.read(file.rows, reading);
    const source = described.get(file);
    return source === undefined ? [] : readArticle(file.top, source, reading);
  });
  return [...drafts, ...sources.drafts()];
}

/** @param whole Without one of its files a seed lacks entities by the hundred, which nobody need be told of. */
function tellUnsayable(placed: readonly Placed[], whole: boolean, ontology: Ontology, tell: Tell): void {
  const places = new Map(placed.map(({ assertion, place }) => [assertion.claim.id, place]));
  const assertions = placed.map(({ assertion }) => assertion);
  for (const { claim, problem } of checkAssertions(assertions, ontology, () => !whole)) {
    const place = places.get(claim);
    if (place !== undefined) tell(place, problem);
  }
}
