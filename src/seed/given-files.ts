import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, relative, sep } from 'node:path';
import { GovernanceError } from '../errors.js';
import type { Given } from './load-seed.js';

/** What was named is no file or folder that can be read in. */
export class GivenFilesError extends GovernanceError {
  readonly code = 'BAD_USAGE';
}

/** Files of a seed folder that are neither tables nor articles. */
const OTHERS: ReadonlySet<string> = new Set([
  'manifest.yaml',
  'known-gaps.yaml',
  'known-different.yaml',
  'totals.yaml',
]);
/** What a folder brings to the ontology stands at its top. */
const ONTOLOGY = 'ontology.graphql';
/** Drafts are nobody's claims before a person has accepted them. */
const isDrafts = (name: string): boolean => name.endsWith('.drafts.yaml');

/**
 * The tables and articles that folders hold, or that are named by themselves. A table is a `.csv` with its mapping, the `.yaml` of
 * the same name, beside it; every other `.yaml` is an article. Links and what begins with a dot are left aside.
 *
 * @throws {GivenFilesError} when a path is missing, or holds nothing of the kind.
 */
export async function givenFiles(paths: readonly string[]): Promise<Given[]> {
  return Promise.all(paths.map(givenFile));
}

async function givenFile(path: string): Promise<Given> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new GivenFilesError(`${path}: there is no such file or folder.`);
  if (!found.isDirectory()) return oneFile(path);
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  const tables = files.filter((file) => file.endsWith('.csv'));
  const mappings = new Set(tables.map((file) => file.replace(/\.csv$/, '.yaml')));
  const articles = files.filter(
    (file) => file.endsWith('.yaml') && !mappings.has(file) && !OTHERS.has(basename(file)) && !isDrafts(basename(file)),
  );
  const ontology = files.includes(ONTOLOGY) ? { ontology: join(path, ONTOLOGY) } : {};
  if (tables.length + articles.length === 0 && ontology.ontology === undefined)
    throw new GivenFilesError(`${path}: no table (.csv with its mapping) and no article (.yaml) in this folder.`);
  return { folder: path, name: nameOf(path), paths: [...tables, ...articles], ...ontology };
}

async function oneFile(path: string): Promise<Given> {
  const [folder, file] = [dirname(path), basename(path)];
  if (file === ONTOLOGY) return { folder, name: nameOf(folder), paths: [], ontology: path };
  if (isDrafts(file))
    throw new GivenFilesError(`${path}: drafts are decided on first. Do so with: spacegov review ${path}`);
  if (!['.csv', '.yaml'].includes(extname(file)))
    throw new GivenFilesError(
      `${path}: is neither a table (.csv) nor an article file (.yaml). A text becomes drafts with: spacegov ingest ${path}`,
    );
  // A mapping stands for its table.
  const table = file.replace(/\.yaml$/, '.csv');
  const isMapping = file.endsWith('.yaml') && (await stat(join(folder, table)).catch(() => null)) !== null;
  return { folder, name: nameOf(folder), paths: [isMapping ? table : file] };
}

/** A path as a reader would open it. */
const nameOf = (path: string): string =>
  normalize(path)
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/$/, '');
