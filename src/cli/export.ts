import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { aboutOf, citeLine, termsLine, type About } from '../export/about.js';
import { tableFormatOf, TABLE_FORMATS } from '../export/answer-formats.js';
import { answerTable } from '../export/answer-table.js';
import { readExportGraph } from '../export/export-graph.js';
import type { FolderFile } from '../export/folder-file.js';
import { folderOf, FOLDERS } from '../export/folders.js';
import { formatOf, FORMATS, type FormatOptions } from '../export/formats.js';
import type { Pieces } from '../export/pieces.js';
import { inPieces } from '../export/in-pieces.js';
import { askMatrix, flatMatrix } from '../export/matrix.js';
import { readScope, withKinds } from '../export/read-scope.js';
import { ExportScopeError, select, type Selection } from '../export/selection.js';
import { makeAsk, type Answer, type Ask } from '../graph/ask.js';
import { systemCode, UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { dayOf } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/store.js';
import { didYouMean } from '../text/suggest.js';
import { noteErrors } from './query.js';
import type { ExitCode, Output } from './output.js';
import { readQuestion } from './question.js';

export interface ExportOptions {
  /** Of a format that is a folder. */
  readonly folder?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly ever?: true;
  readonly knownAt?: string;
  readonly kinds?: string;
  readonly relations?: string;
  readonly around?: string;
  readonly depth?: string;
  readonly states?: string;
  readonly organizations?: string;
  readonly instruments?: string;
  readonly operation?: string;
  readonly variables?: string;
  readonly set?: readonly string[];
  readonly list?: string;
  readonly bom?: true;
  readonly guard: boolean;
}

export interface ExportSurroundings {
  readonly find: () => Promise<{ readonly home: GraphHome; readonly ontology: Ontology }>;
  /** Where saved questions are looked for. */
  readonly folders: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Of this package. */
  readonly release: string;
  /** Where its licence and its credits are. */
  readonly root: string;
}

/** What is written, and what is to be said of it. */
interface Made {
  readonly pieces: Pieces;
  /** Lines for the reader: what to cite, under which terms. */
  readonly notes: readonly string[];
}

/**
 * Writes a file that another tool reads: to `--out`, whole or not at all, or to stdout.
 *
 * @throws {UsageError} when there is no such format, or it is asked for wrongly.
 */
export async function exportGraph(
  name: string | undefined,
  options: ExportOptions,
  { find, folders, clock, release, root }: ExportSurroundings,
  output: Output,
): Promise<ExitCode> {
  if (name === undefined) {
    output.print(list());
    return 0;
  }
  const { folder } = options;
  const isFolder = folderOf(name) !== undefined;
  if (!isFolder && !names().includes(name)) {
    const guess = didYouMean(name.slice(0, 60), names());
    throw new UsageError(`${name.slice(0, 60)}: no such format.${guess} There are ${names().join(', ')}.`);
  }
  if (isFolder && folder === undefined) throw new UsageError(`${name}: where? Write: spacegov export ${name} FOLDER`);
  if (!isFolder && folder !== undefined)
    throw new UsageError(`${folder}: ${name} is one file. Write: spacegov export ${name} --out ${folder}`);
  const { home, ontology } = await find();
  const { store, notes } = await home.openAsItIs();
  try {
    for (const note of notes) output.note(note);
    const today = dayOf(clock());
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => today });
    if (folder !== undefined) {
      const made = await usage(() => makeFolder(name, options, { store, ontology, release, today, root }));
      for (const note of made.notes) output.note(note);
      const files = await writeFolder(made.files, folder);
      output.note(`${files} files in ${folder}.`);
      return 0;
    }
    const made = await usage(async () => {
      const kind = /^(operation|matrix)\.(\w+)$/.exec(name);
      if (kind !== null) return makeTable(kind[1] ?? '', kind[2] ?? '', options, { ask, folders }, output);
      return makeFile(name, options, { store, ontology, release, today });
    });
    if (made === null) return 1;
    if (output.columns !== null || options.out !== undefined) for (const note of made.notes) output.note(note);
    await write(made.pieces, options.out, output);
    return 0;
  } finally {
    await store.close();
  }
}

interface Wanted {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly release: string;
  readonly today: number;
}

async function makeFile(name: string, options: ExportOptions, wanted: Wanted): Promise<Made> {
  const format = formatOf(name);
  if (format === undefined) throw new UsageError(`${name}: no such format.`); // looked up before
  const { selection, about, notes } = await part(options, format.everyDay === true, wanted);
  return { pieces: format.write(selection, about, optionsOf(options)), notes };
}

async function makeFolder(
  name: string,
  options: ExportOptions,
  { root, ...wanted }: Wanted & { readonly root: string },
): Promise<{ readonly files: Iterable<FolderFile>; readonly notes: readonly string[] }> {
  const format = folderOf(name);
  if (format === undefined) throw new UsageError(`${name}: no such format.`); // looked up before
  const [licence, notice] = await Promise.all(['LICENSE', 'NOTICE'].map((file) => readFile(join(root, file), 'utf8')));
  const { selection, about, notes } = await part(options, format.everyDay === true, wanted);
  return { files: format.write(selection, about, { licence: licence ?? '', notice: notice ?? '' }), notes };
}

async function part(
  { ever, ...words }: ExportOptions,
  everyDay: boolean,
  { store, ontology, release, today }: Wanted,
): Promise<{ readonly selection: Selection; readonly about: About; readonly notes: readonly string[] }> {
  const { scope, knownAt } = readScope({ ...words, ever: ever && 'true' }, today, everyDay);
  const graph = await readExportGraph(store, ontology, knownAt);
  const selection = select(graph, withKinds(scope, ontology));
  const about = aboutOf(selection, release);
  const counts = `${selection.entities.length} entities, ${selection.edges.length} relations.`;
  return { selection, about, notes: [counts, `Cite: ${citeLine(about)}`, `Terms: ${termsLine(about)}`] };
}

async function makeTable(
  kind: string,
  ending: string,
  options: ExportOptions,
  { ask, folders }: { readonly ask: Ask; readonly folders: readonly string[] },
  output: Output,
): Promise<Made | null> {
  const format = tableFormatOf(ending);
  if (format === undefined)
    throw new UsageError(`${ending}: no such ending. There are ${TABLE_FORMATS.map((one) => one.ending).join(', ')}.`);
  const answer = kind === 'matrix' ? await askMatrix(options, ask) : await askOperation(options, ask, folders);
  if (answer.errors !== undefined) {
    noteErrors(answer, output);
    return null;
  }
  const table = answerTable(kind === 'matrix' ? flatMatrix(answer) : answer, options.list);
  const { version, asOf } = answer.extensions.dataset;
  return {
    pieces: format.write(table, optionsOf(options)),
    notes: [`Data version ${version}${asOf.length === 0 ? '' : `, as of ${asOf.join(', ')}`}.`],
  };
}

async function askOperation(options: ExportOptions, ask: Ask, folders: readonly string[]): Promise<Answer> {
  const { operation, variables, set } = options;
  if (operation === undefined)
    throw new UsageError('operation: which? Write: --operation 07-growth --set instrument=instrument:moon');
  const given = { ...(variables !== undefined && { variables }), ...(set !== undefined && { set }) };
  return ask(await readQuestion(operation, given, folders));
}

const optionsOf = ({ bom, guard }: ExportOptions): FormatOptions => ({ bom: bom === true, unguarded: !guard });

/** What a scope has wrong was typed by the user. */
async function usage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExportScopeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

async function write(pieces: Pieces, out: string | undefined, output: Output): Promise<void> {
  const bytes = Readable.from(inPieces(pieces), { objectMode: false });
  if (out === undefined) {
    try {
      await pipeline(bytes, process.stdout as Writable, { end: false });
    } catch (error) {
      if (systemCode(error) !== 'EPIPE') throw error; // whoever reads has enough, as `head` does
    }
    return;
  }
  const draft = `${out}.${process.pid}.part`;
  try {
    await pipeline(counted(bytes, output), createWriteStream(draft));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    if (systemCode(error) === undefined) throw error;
    throw new UsageError(
      `${out}: cannot be written (${systemCode(error) ?? 'UNKNOWN'}). Name another file with --out.`,
      {
        cause: error,
      },
    );
  }
}

/** @returns How many files. */
async function writeFolder(files: Iterable<FolderFile>, folder: string): Promise<number> {
  let count = 0;
  try {
    for (const { path, pieces } of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(Readable.from(inPieces(pieces), { objectMode: false }), createWriteStream(file));
      count += 1;
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new UsageError(`${folder}: cannot be written (${systemCode(error) ?? ''}). Name another folder.`, {
      cause: error,
    });
  }
  return count;
}

const REPORT_EVERY = 8 * 1024 * 1024;

/** Tells on a terminal how far it has come. */
async function* counted(bytes: AsyncIterable<Uint8Array>, output: Output): AsyncIterable<Uint8Array> {
  let written = 0;
  let told = 0;
  for await (const piece of bytes) {
    yield piece;
    written += piece.length;
    if (output.columns === null || written - told < REPORT_EVERY) continue;
    told = written;
    output.note(`${Math.round(written / 1024 / 1024)} MB written`);
  }
}

const names = (): string[] => [
  ...[...FORMATS, ...FOLDERS].map(({ name }) => name),
  ...TABLE_FORMATS.flatMap(({ ending }) => [`matrix.${ending}`, `operation.${ending}`]),
];

function list(): string {
  const lines = [
    ...[...FORMATS, ...FOLDERS].map(({ name, about, tools }) => [name, `${about} (${tools})`] as const),
    ...TABLE_FORMATS.flatMap(({ ending }) => [
      [`matrix.${ending}`, 'Who stands where under which treaty.'] as const,
      [
        `operation.${ending}`,
        'The answer to a question: --operation 07-growth --set instrument=instrument:moon',
      ] as const,
    ]),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, about]) => `${name.padEnd(width)}  ${about}\n`).join('');
}
