import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GovernanceError } from '../errors.js';
import { FORMATS, formatOf } from '../export/formats.js';
import { exportMaker } from '../export/make-export.js';
import { systemCode, UsageError } from '../graph/errors.js';
import { readAllOperations } from '../graph/saved-operations.js';
import { dayOf } from '../model/day.js';
import { schemaText } from '../graph/own-ontology.js';
import type { Ontology } from '../ontology/ontology.js';
import { OWN_WORDS, tellOwnWords } from '../server/site.js';
import { didYouMean } from '../text/suggest.js';
import { digestBytes } from '../text/digest.js';
import type { ExitCode, Output } from './output.js';
import { snapshotOf, type SnapshotSurroundings } from './snapshot.js';

export interface SiteSurroundings extends SnapshotSurroundings {
  readonly ontology: Ontology;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Small enough for any host; the others are a word away. */
const USUAL_EXPORTS =
  'nodes.csv,nodes.parquet,edges.parquet,claims.parquet,evidence.parquet,votes.unvotes.csv,documents.csl.json,documents.ris,documents.bib';
/** Says that a folder is ours, and may be written again. */
const MARK = 'spacegov-site.json';

/**
 * Writes a folder that any web server can serve: explorer and playground, the graph as a snapshot that each reader's own
 * browser opens and asks, and files for other tools.
 *
 * @param given Which exports, by commas; null for those that any host takes.
 * @throws {UsageError} when the folder holds something else, or an export is not there.
 */
export async function site(
  out: string,
  given: string | undefined,
  surroundings: SiteSurroundings,
  output: Output,
): Promise<ExitCode> {
  const formats = exportsOf(given ?? USUAL_EXPORTS);
  try {
    await makeRoom(out);
    const files = await writeSite(out, formats, surroundings);
    output.note(`${files} files in ${out}. Any web server can serve them: docs/without-a-server.md.`);
    return 0;
  } catch (error) {
    if (error instanceof GovernanceError || systemCode(error) === undefined) throw error;
    throw new UsageError(`${out}: cannot be written (${systemCode(error) ?? ''}). Name another folder.`, {
      cause: error,
    });
  }
}

async function writeSite(out: string, formats: readonly string[], surroundings: SiteSurroundings): Promise<number> {
  const { files, release } = surroundings;
  const bytes = await snapshotOf(surroundings);
  const sha256 = digestBytes(bytes);
  const snapshot = `/graph/${sha256.slice(0, 16)}.snapshot`;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
  };
  await write(MARK, `${JSON.stringify({ release, snapshot, sha256 }, null, 2)}\n`);
  await write(snapshot, bytes);
  await cp(join(files.root, 'dist', 'browser'), join(out, 'graph'), { recursive: true });
  const { ontology } = surroundings;
  const hasOwnWords = ontology.packaged !== null;
  if (hasOwnWords)
    await write(OWN_WORDS, JSON.stringify({ ontology: ontology.text, schema: await schemaText(ontology, files) }));
  const operations = await readAllOperations(files.operations);
  await write('operations.json', JSON.stringify(operations));
  for (const [name, folder] of [
    ['explorer', files.explorer],
    ['playground', files.playground],
  ] as const) {
    const isOurs = (path: string): boolean => !/(?:csp|pages|first-load)\.json$|index\.html$/.test(path);
    await cp(folder, join(out, name), { recursive: true, filter: isOurs });
    const page = await pageOf(folder, name, { snapshot, sha256, hasOwnWords });
    for (const address of addressesOf(await readPatterns(folder), operations))
      await write(join(address, 'index.html'), page);
    // For addresses that have no file: those of entities, which are thousands.
    if (name === 'explorer') await write('404.html', page);
  }
  await writeExports(out, formats, surroundings);
  await write('export/index.html', exportsPage(formats));
  await write('_headers', HEADERS);
  const paths = await pathsUnder(out);
  const sums = await Promise.all(
    paths.map(async (path) => `${digestBytes(await readFile(join(out, path)))}  ${path}\n`),
  );
  await write('SHA256SUMS', sums.join(''));
  return paths.length + 1;
}

/** A page with its policy in it, as a plain server sends no headers of ours, and with the digests of what it loads. */
async function pageOf(
  folder: string,
  name: string,
  {
    snapshot,
    sha256,
    hasOwnWords,
  }: { readonly snapshot: string; readonly sha256: string; readonly hasOwnWords: boolean },
): Promise<string> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const policy = JSON.parse(await readFile(join(folder, 'csp.json'), 'utf8')) as Record<string, string>; // by our build
  const words = Object.entries(policy)
    .filter(([directive]) => directive !== 'frame-ancestors') // which is for headers alone
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  const integrity = async (file: string): Promise<string> =>
    `integrity="sha384-${createHash('sha384')
      .update(await readFile(join(folder, file)))
      .digest('base64')}"`;
  const head = `<head>
    <meta http-equiv="Content-Security-Policy" content="${words}" />
    <meta name="spacegov-snapshot" content="${snapshot}" data-sha256="${sha256}" />${hasOwnWords ? tellOwnWords(OWN_WORDS) : ''}`;
  return html
    .replace('<head>', head)
    .replace(`href="/${name}/main.css"`, `href="/${name}/main.css" ${await integrity('main.css')}`)
    .replace(`src="/${name}/main.js"`, `src="/${name}/main.js" ${await integrity('main.js')}`);
}

const readPatterns = async (folder: string): Promise<readonly string[]> =>
  JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as string[]; // by our build

function addressesOf(patterns: readonly string[], operations: readonly { readonly name: string }[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    if (pattern === '/questions/:name') return operations.map(({ name }) => `/questions/${name}`);
    return pattern.includes(':') ? [] : [pattern];
  });
}

async function writeExports(
  out: string,
  names: readonly string[],
  { home, ontology, release, clock }: SiteSurroundings,
): Promise<void> {
  if (names.length === 0) return;
  const { store } = await home.openAsItIs();
  try {
    await mkdir(join(out, 'export'), { recursive: true });
    const make = exportMaker(store, ontology, release);
    for (const name of names) {
      const { pieces } = await make({ name, words: {}, options: {}, today: dayOf(clock()) });
      await pipeline(Readable.from(pieces(), { objectMode: false }), createWriteStream(join(out, 'export', name)));
    }
  } finally {
    await store.close();
  }
}

function exportsOf(words: string): readonly string[] {
  if (words === 'none') return [];
  const names = words.split(',').map((name) => name.trim());
  const known = FORMATS.map(({ name }) => name);
  for (const name of names)
    if (!known.includes(name))
      throw new UsageError(`${name.slice(0, 60)}: no such export.${didYouMean(name.slice(0, 60), known)}`);
  return names;
}

function exportsPage(names: readonly string[]): string {
  const rows = names.map((name) => `<li><a href="/export/${name}">${name}</a>: ${formatOf(name)?.about ?? ''}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width">
<title>Exports: Space Governance Graph</title>
<h1>Exports</h1>
<p>The graph as files that other tools read. <a href="/">To the explorer</a></p>
<ul>
${rows.join('\n')}
</ul>
</html>
`;
}

/** As Netlify and Cloudflare Pages read it; for other hosts it says what to set. */
const HEADERS = `/*
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: no-cache
/explorer/chunks/*
  Cache-Control: public, max-age=31536000, immutable
/explorer/assets/*
  Cache-Control: public, max-age=31536000, immutable
/playground/chunks/*
  Cache-Control: public, max-age=31536000, immutable
/playground/assets/*
  Cache-Control: public, max-age=31536000, immutable
/graph/*.snapshot
  Cache-Control: public, max-age=31536000, immutable
`;

async function makeRoom(out: string): Promise<void> {
  const found = await readdir(out).catch((error: unknown): string[] => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0 && !found.includes(MARK))
    throw new UsageError(`${out}: holds other files, which would be mixed with the site. Name a new folder.`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
}

async function pathsUnder(folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();
  const kept: string[] = [];
  for (const path of paths) if ((await stat(join(folder, path))).isFile()) kept.push(path);
  return kept;
}
