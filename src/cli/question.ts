import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Kind, parse, type OperationDefinitionNode, type TypeNode } from 'graphql';
import type { Question } from '../graph/ask.js';
import { foldersOfOperations } from '../graph/saved-operations.js';
import { systemCode, UsageError } from '../graph/errors.js';
import { readWord } from '../graph/read-word.js';
import { didYouMean } from '../text/suggest.js';

export interface QuestionOptions {
  /** A JSON object: over what stands beside the file. */
  readonly variables?: string;
  /** `name=value`, each over all others. */
  readonly set?: readonly string[];
  readonly operation?: string;
}

/** Where the saved questions are, in a folder that is looked through. */
const SAVED = 'docs/operations';

/**
 * A question by what a person gives for it: `-` for stdin, a GraphQL text, a file, or the number or name of a saved
 * question (`06`, `06-consent`, `consent`). A file's variables stand beside it (`06-consent.json`).
 *
 * @param folders Where a relative path or a saved question is looked for, in this order.
 * @throws {UsageError} when the question or its variables cannot be read.
 */
export async function readQuestion(
  given: string,
  options: QuestionOptions,
  folders: readonly string[],
): Promise<Question> {
  // Before stdin, for which whoever gave them wrongly would have to wait.
  const own = options.variables === undefined ? {} : readObject(options.variables, '--variables');
  const { text, beside } = await readText(given, folders);
  const variables: Record<string, unknown> = { ...beside, ...own };
  for (const word of options.set ?? []) {
    const [name, value] = readAssignment(word, text, options.operation);
    variables[name] = value;
  }
  return { text, variables, ...(options.operation !== undefined && { operationName: options.operation }) };
}

interface Read {
  readonly text: string;
  readonly beside: Readonly<Record<string, unknown>>;
}

async function readText(given: string, folders: readonly string[]): Promise<Read> {
  if (given === '-') return { text: await readAll(process.stdin), beside: {} };
  if (given.includes('{')) return { text: given, beside: {} };
  for (const folder of folders) {
    const file = resolve(folder, given);
    const text = await readIfThere(file, given);
    if (text !== null) return { text, beside: await readBeside(file) };
  }
  const names: string[] = [];
  const places = await Promise.all(folders.map((folder) => foldersOfOperations(resolve(folder, SAVED))));
  for (const folder of places.flat()) {
    const saved = (await listOf(folder)).filter((name) => name.endsWith('.graphql')).sort();
    names.push(...saved.map((name) => name.slice(0, -'.graphql'.length)));
    const found = saved.find((name) => isCalled(name.slice(0, -'.graphql'.length), given));
    if (found === undefined) continue;
    const file = join(folder, found);
    const text = await readIfThere(file, given);
    if (text !== null) return { text, beside: await readBeside(file) };
  }
  throw new UsageError(
    `${given.slice(0, 200)}: no such file or saved question.${didYouMean(given, new Set(names))} Name a file with a GraphQL operation or one of the package's questions (06, 06-consent), write the operation itself, or - to read it from stdin.`,
  );
}

/** `06-consent` by `06`, `6`, `06-consent` or `consent`. */
function isCalled(name: string, given: string): boolean {
  const [number = '', ...words] = name.split('-');
  return name === given || words.join('-') === given || (/^\d+$/.test(given) && Number(given) === Number(number));
}

async function listOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // no saved questions here
  }
}

async function readIfThere(file: string, given: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error) ?? 'UNKNOWN';
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return null;
    throw new UsageError(`${given}: cannot be read (${code}).`, { cause: error });
  }
}

async function readBeside(file: string): Promise<Record<string, unknown>> {
  const place = file.replace(/\.(graphql|gql)$/, '.json');
  if (place === file) return {};
  const text = await readIfThere(place, place);
  return text === null ? {} : readObject(text, place);
}

function readObject(text: string, place: string): Record<string, unknown> {
  const example = place === '--variables' ? `Write: --variables '{"code":"CHN"}'` : 'Write an object of variables.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${place} is no JSON: ${(error as Error).message}. ${example}`, { cause: error });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UsageError(`${place} is ${text.slice(0, 60)}, and has to be an object. ${example}`);
}

/** `code=IND`: the value is read as the type of the variable wants it; a list by commas, or as JSON. */
function readAssignment(word: string, text: string, operation: string | undefined): readonly [string, unknown] {
  const at = word.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${word}: no variable. Write: --set code=IND`);
  const [name, value] = [word.slice(0, at), word.slice(at + 1)];
  const types = variableTypes(text, operation);
  const type = types.get(name);
  if (type === undefined && types.size > 0) {
    throw new UsageError(
      `--set ${word}: the operation has no $${name}.${didYouMean(name, types.keys())} It has ${[...types.keys()].map((one) => `$${one}`).join(', ')}.`,
    );
  }
  return [name, type === undefined ? value : readWord(type, value)];
}

/** None where the text cannot be parsed: whoever answers it says why. */
function variableTypes(text: string, operation: string | undefined): Map<string, TypeNode> {
  let operations: OperationDefinitionNode[];
  try {
    operations = parse(text).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return new Map();
  }
  const wanted = operations.find(({ name }) => operation === undefined || name?.value === operation);
  return new Map((wanted?.variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, type]));
}
