import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GovernanceError } from '../errors.js';

/** An operation kept with the project, as `GET /operations.json` lists it and the playground offers it. */
export interface SavedOperation {
  /** Its file without the extension: `00-article`. */
  readonly name: string;
  /** The first line of its file, which is a comment. */
  readonly title: string;
  /** What its line `# Subject: ...` says, under which the playground lists it; absent without one. */
  readonly subject?: string;
  /** What its line `# How to read it: ...` says, with the comment lines that go on from it; absent without one. */
  readonly reading?: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Ways to ask it in words, from `name.phrasings.txt` beside it; absent without that file. */
  readonly phrasings?: readonly string[];
  /** The import of whole tables that it asks about, as `gcat`: without it the answer says so. Absent for those of the graph itself. */
  readonly needs?: string;
  /** The playground opens on it. */
  readonly default?: true;
}

/** A saved operation cannot be read. */
export class SavedOperationError extends GovernanceError {
  readonly code = 'INVALID_OPERATION';
}

/** In it each import of whole tables has a folder of operations that need it. */
const IMPORTS = 'imports';

/**
 * Reads the operations of a folder: `name.graphql`, with its variables in `name.json` and ways to ask it in
 * `name.phrasings.txt` beside it where it has some.
 *
 * @returns In the order of their names; the first is the default. None where there is no such folder.
 * @throws {SavedOperationError} when a file has no title, or variables that are not a JSON object.
 */
export async function readSavedOperations(folder: string): Promise<readonly SavedOperation[]> {
  const own = await operationsIn(folder);
  return own.map((one, i) => (i === 0 ? { ...one, default: true as const } : one));
}

/** Those of a folder, and behind them those that need an import, from `imports/gcat` and the like in it. */
export async function readAllOperations(folder: string): Promise<readonly SavedOperation[]> {
  const own = await readSavedOperations(folder);
  const imports = (await filesOf(join(folder, IMPORTS))).sort();
  const theirs = await Promise.all(
    imports.map(async (needs) =>
      (await operationsIn(join(folder, IMPORTS, needs))).map((operation) => ({ ...operation, needs })),
    ),
  );
  return [...own, ...theirs.flat()];
}

/** Where a folder has its operations: itself, and a folder for each import. */
export async function foldersOfOperations(folder: string): Promise<readonly string[]> {
  const imports = (await filesOf(join(folder, IMPORTS))).sort();
  return [folder, ...imports.map((name) => join(folder, IMPORTS, name))];
}

async function operationsIn(folder: string): Promise<readonly SavedOperation[]> {
  const files = await filesOf(folder);
  const names = files.filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.graphql'.length);
      const text = await readFile(join(folder, file), 'utf8');
      const variables = files.includes(`${name}.json`) ? await readVariables(join(folder, `${name}.json`)) : {};
      return {
        name,
        title: titleOf(text, join(folder, file)),
        ...headingOf(text),
        text,
        variables,
        ...(files.includes(`${name}.phrasings.txt`) && {
          phrasings: linesOf(await readFile(join(folder, `${name}.phrasings.txt`), 'utf8')),
        }),
      };
    }),
  );
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

function titleOf(text: string, path: string): string {
  const title = /^#\s*(\S.*?)\s*$/m.exec(text.split('\n', 1)[0] ?? '')?.[1];
  if (title === undefined)
    throw new SavedOperationError(`${path}:1: no title. Begin the file with a comment that says what it asks.`);
  return title;
}

/** Lines of comment after the first, as far as they go: `# Subject: ...` and `# How to read it: ...`, which may run on. */
function headingOf(text: string): Pick<SavedOperation, 'subject' | 'reading'> {
  const lines = text.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const heading = lines.slice(0, end < 0 ? undefined : end).map((line) => line.replace(/^#\s*/, '').trim());
  const [subject] = heading.flatMap((line) => /^Subject:\s*(\S.*)$/.exec(line)?.[1] ?? []);
  const start = heading.findIndex((line) => line.startsWith('How to read it:'));
  const reading =
    start < 0
      ? ''
      : heading
          .slice(start)
          .join(' ')
          .replace(/^How to read it:\s*/, '')
          .trim();
  return { ...(subject !== undefined && { subject }), ...(reading !== '' && { reading }) };
}

/** What is written on lines of their own; those that begin with `#` are remarks. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

async function readVariables(path: string): Promise<Record<string, unknown>> {
  const problem = new SavedOperationError(`${path}: not a JSON object of variables by name.`);
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new SavedOperationError(problem.message, { cause });
  }
  throw problem;
}
