import { DEFAULT_LIMITS } from '../graphql/limits.js';
import { truncatedLines } from '../graphql/truncated.js';
import type { Ontology } from '../ontology/ontology.js';
import { answerText } from '../graph/answer-text.js';
import { makeAsk, type Answer, type Question } from '../graph/ask.js';
import type { GraphHome } from '../graph/graph-home.js';
import type { ExitCode, Output } from './output.js';
import { readToday } from './read-day.js';
import { readQuestion, type QuestionOptions } from './question.js';
import { printCsv, printTable } from './table.js';

export interface QueryOptions extends QuestionOptions {
  /** The state to ask, by its head or version; left out: the graph as it is. */
  readonly at?: string;
  /** What `asOf` stands for where it is not given; left out: today, UTC. */
  readonly today?: string;
  /** Left out: JSON, or a table where stdout is a terminal. */
  readonly format?: 'json' | 'table' | 'csv';
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
 * Prints the answer to a question.
 *
 * @param file As {@link readQuestion} takes it.
 * @returns 1 where the answer has errors or something asked for by id is not there, 2 where the question has errors.
 * @throws {UsageError} when the file or the variables cannot be read.
 */
export async function query(
  file: string,
  options: QueryOptions,
  surroundings: QuerySurroundings,
  output: Output,
): Promise<ExitCode> {
  const question = await readQuestion(file, options, surroundings.folders);
  return show(await answerTo(question, options, surroundings, output), options, output);
}

/** The answer to a question that has been read; what opening the graph has to say is noted. */
export async function answerTo(
  question: Question,
  options: Pick<QueryOptions, 'at' | 'today'>,
  { find, clock }: QuerySurroundings,
  output: Output,
): Promise<Answer> {
  const today = readToday(options.today, clock);
  const { home, ontology } = await find();
  const { store, notes } = await (options.at === undefined ? home.openAsItIs() : home.openAt(options.at));
  try {
    for (const note of notes) output.note(note);
    return await makeAsk({ ontology, store, limits: DEFAULT_LIMITS, today: () => today })(question);
  } finally {
    await store.close();
  }
}

export function show(answer: Answer, { format }: Pick<QueryOptions, 'format'>, output: Output): ExitCode {
  const asTable = format === 'table' || (format === undefined && output.columns !== null);
  if (format === 'csv') {
    if (answer.data !== null) output.print(printCsv(answer.data));
  } else if (!asTable) output.print(answerText(answer));
  else if (answer.data !== null) output.print(printTable(answer.data, output.columns ?? USUAL_COLUMNS));
  return noteErrors(answer, output);
}

/** Tells what is wrong, and whose fault that is. */
export function noteErrors(answer: Answer, output: Output): ExitCode {
  for (const { message, path, extensions } of answer.errors ?? [])
    output.note(`${extensions.code}: ${path === undefined ? '' : `${path.join('.')}: `}${message}`);
  for (const { code, message } of answer.extensions.warnings ?? []) output.note(`${code}: ${message}`);
  for (const line of truncatedLines(answer.extensions)) output.note(line);
  return exitCode(answer);
}

function exitCode({ errors = [], extensions }: Answer): ExitCode {
  if (errors.length === 0) return (extensions.warnings ?? []).length === 0 ? 0 : 1;
  return errors.every(({ extensions }) => BAD_QUESTION.has(extensions.code)) ? 2 : 1;
}
