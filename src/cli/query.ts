import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { DEFAULT_LIMITS } from '../graphql/limits.js';
import type { Ontology } from '../ontology/ontology.js';
import { answerText } from '../graph/answer-text.js';
import { makeAsk, type Answer, type Question } from '../graph/ask.js';
import { systemCode, UsageError } from '../graph/errors.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { readToday } from './read-day.js';
import { printTable } from './table.js';

export interface QueryOptions {
  /** A JSON object. */
  readonly variables?: string;
  readonly operation?: string;
  /** The state to ask, by its head or version; left out: the graph as it is. */
  readonly at?: string;
  /** What `asOf` stands for where it is not given; left out: today, UTC. */
  readonly today?: string;
  /** Left out: JSON, or a table where stdout is a terminal. */
  readonly format?: 'json' | 'table';
}

/** Questions that can be mended by whoever asked them. */
const BAD_QUESTION: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'QUERY_TOO_COMPLEX',
]);

/** A terminal that does not tell its width. */
const USUAL_COLUMNS = 120;

export interface QuerySurroundings {
  /** The graph to ask; called once the question has been read. */
  readonly find: () => Promise<{ readonly home: GraphHome; readonly ontology: Ontology }>;
  /** Where a relative path is looked for, in this order. */
  readonly folders: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Prints the answer to the operation in a file.
 *
 * @param file `-` for stdin.
 * @returns 1 where the answer has errors, 2 where the question has.
 * @throws {UsageError} when the file or the variables cannot be read.
 */
export async function query(
  file: string,
  options: QueryOptions,
  { find, folders, clock }: QuerySurroundings,
  output: Output,
): Promise<ExitCode> {
  const question = await readQuestion(file, options, folders);
  const today = readToday(options.today, clock);
  const { home, ontology } = await find();
  const { store, notes } = await (options.at === undefined ? home.openAsItIs() : home.openAt(options.at));
  try {
    for (const note of notes) output.note(note);
    const ask = makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => today });
    return show(await ask(question), options, output);
  } finally {
    await store.close();
  }
}

/** The operation in a file with its variables. @throws {UsageError} when either cannot be read. */
export async function readQuestion(
  file: string,
  options: Pick<QueryOptions, 'variables' | 'operation'>,
  folders: readonly string[],
): Promise<Question> {
  const variables = options.variables === undefined ? {} : readVariables(options.variables);
  const text = file === '-' ? await readAll(process.stdin) : await readOperation(file, folders);
  return { text, variables, ...(options.operation !== undefined && { operationName: options.operation }) };
}

function readVariables(text: string): Record<string, unknown> {
  let variables: unknown;
  try {
    variables = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--variables is no JSON: ${(error as Error).message}. Write: --variables '{"code":"CHN"}'`, {
      cause: error,
    });
  }
  if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return { ...variables };
  throw new UsageError(`--variables is ${text.slice(0, 60)}, and has to be an object: --variables '{"code":"CHN"}'`);
}

async function readOperation(file: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    try {
      return await readFile(resolve(folder, file), 'utf8');
    } catch (error) {
      const code = systemCode(error) ?? 'UNKNOWN';
      if (code !== 'ENOENT') throw new UsageError(`${file}: cannot be read (${code}).`, { cause: error });
    }
  }
  throw new UsageError(`${file}: no such file. Name a file with a GraphQL operation, or - to read it from stdin.`);
}

function show(answer: Answer, { format }: QueryOptions, output: Output): ExitCode {
  const asTable = format === 'table' || (format === undefined && output.columns !== null);
  if (!asTable) output.print(answerText(answer));
  else if (answer.data !== null) output.print(printTable(answer.data, output.columns ?? USUAL_COLUMNS));
  return noteErrors(answer, output);
}

/** Tells what is wrong, and whose fault that is. */
export function noteErrors(answer: Answer, output: Output): ExitCode {
  for (const { message, path, extensions } of answer.errors ?? [])
    output.note(`${extensions.code}: ${path === undefined ? '' : `${path.join('.')}: `}${message}`);
  return exitCode(answer);
}

function exitCode({ errors = [] }: Answer): ExitCode {
  if (errors.length === 0) return 0;
  return errors.every(({ extensions }) => BAD_QUESTION.has(extensions.code)) ? 2 : 1;
}
