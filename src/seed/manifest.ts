import { parseInstant, type Instant } from '../model/instant.js';
import { shown } from '../ontology/check-claim.js';
import { didYouMean } from '../text/suggest.js';
import type { Place, Tell } from './mistakes.js';
import type { Entry, Mapping } from './read-yaml.js';

/** A file to load, and how many rows it has at least: fewer mean that a source broke, not that the world shrank. */
export interface Listed {
  readonly path: string;
  readonly min: number;
  /** Where the manifest names it. */
  readonly place: Place;
}

/** What `manifest.yaml` says. */
export interface Manifest {
  /** Record time of every claim of the seed, so that equal seeds make equal graphs everywhere. */
  readonly recordedAt: Instant;
  /** In loading order. */
  readonly files: readonly Listed[];
}

/** Reads the manifest's fields; `undefined` where it has no record time or no list, and then it has told. */
export function readManifest(top: Mapping, tell: Tell): Manifest | undefined {
  for (const name of top.fields.keys())
    if (name !== 'recordedAt' && name !== 'files')
      tell(
        top.fields.get(name)?.place ?? top.place,
        `unknown field ${shown(name)}.${didYouMean(name, ['recordedAt', 'files'])}`,
      );
  const recordedAt = recordTime(top, tell);
  const files = top.fields.get('files');
  if (files?.type !== 'list') {
    tell(files?.place ?? top.place, 'files is a list of paths, in loading order.');
    return undefined;
  }
  const listed = files.items.map((item) => readListed(item, tell)).filter((item) => item !== undefined);
  tellRepeated(listed, tell);
  return recordedAt === undefined ? undefined : { recordedAt, files: listed };
}

function recordTime(top: Mapping, tell: Tell): Instant | undefined {
  const given = top.fields.get('recordedAt');
  const instant = given?.type === 'scalar' ? parseInstant(given.written) : undefined;
  if (instant === undefined)
    tell(given?.place ?? top.place, 'recordedAt is a moment with its zone: 2026-11-23T00:00:00Z.');
  return instant;
}

function readListed(entry: Entry, tell: Tell): Listed | undefined {
  const fields = entry.type === 'mapping' ? entry.fields : new Map([['file', entry]]);
  const [file, min] = [fields.get('file'), fields.get('min')];
  const unknown = [...fields.keys()].find((name) => name !== 'file' && name !== 'min');
  if (unknown !== undefined)
    tell(entry.place, `unknown field ${shown(unknown)}.${didYouMean(unknown, ['file', 'min'])}`);
  // No way out of the folder: a manifest may come from a stranger.
  if (file?.type !== 'scalar' || !/^[\w-]+(?:\/[\w-]+)*\.(?:csv|yaml)$/.test(file.written)) {
    tell(
      entry.place,
      `${shown(file?.type === 'scalar' ? file.written : '')} is no path inside the folder, as treaties/states.csv.`,
    );
    return undefined;
  }
  // How many rows a table has is for its mapping to assert.
  const usual = file.written.endsWith('.csv') ? 0 : 1;
  const least = min === undefined ? usual : min.type === 'scalar' ? min.value : undefined;
  if (typeof least !== 'number' || !Number.isSafeInteger(least) || least < 0) {
    tell(min?.place ?? entry.place, 'min is a whole number of rows.');
    return undefined;
  }
  return { path: file.written, min: least, place: file.place };
}

function tellRepeated(files: readonly Listed[], tell: Tell): void {
  const seen = new Set<string>();
  for (const { path, place } of files) {
    if (seen.has(path)) tell(place, `${shown(path)} is listed twice.`);
    seen.add(path);
  }
}
