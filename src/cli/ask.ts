import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { GovernanceError } from '../errors.js';
import type { Engine } from '../graphql/engine.js';
import type { Limits } from '../graphql/limits.js';
import type { Day } from '../model/day.js';
import type { GraphStore } from '../store/store.js';
import { LruMap } from '../text/lru-map.js';

/** The answer to a GraphQL operation, as the server gives it. */
export interface Answer<Data = Record<string, unknown>> {
  /** In the shape of the operation; null where it could not be answered, and then `errors` says why. */
  readonly data: Data | null;
  /** Left out where there are none. */
  readonly errors?: readonly AnswerError[];
  readonly extensions: { readonly dataset: DatasetVersion };
}

export interface AnswerError {
  /** Names the place, the problem and a way out. */
  readonly message: string;
  /** Lines and columns in the operation, from 1; left out where no place in it is to blame. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** The field of the answer it is about; left out where the whole operation failed. */
  readonly path?: readonly (string | number)[];
  /** Stable: `GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, `BAD_USER_INPUT`, `QUERY_TOO_COMPLEX`, … */
  readonly extensions: { readonly code: string };
}

/** Which data answered: with the operation and its variables a citation that can be replayed. */
export interface DatasetVersion {
  /** A digest of what is live: equal for equal data, whatever the store. 64 hexadecimal digits. */
  readonly version: string;
  /** The last link of the ledger's chain, which names the whole history. 64 hexadecimal digits. */
  readonly head: string;
}

export interface Question {
  /** A GraphQL document. */
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation of the document; needed where there are several. */
  readonly operationName?: string;
}

/** Asks a graph without a server. Never throws for what a question has wrong: the answer's `errors` say it. */
export type Ask = (question: Question) => Promise<Answer>;

interface Asked {
  readonly engine: Engine;
  readonly store: GraphStore;
  readonly limits: Limits;
  /** What `asOf` stands for where it is not given; asked for each question. */
  readonly today: () => Day;
}

const DOCUMENTS = 100;

/** Makes the way to ask a graph, with the limits and error codes of the server. */
export function makeAsk({ engine, store, limits, today }: Asked): Ask {
  const documents = new LruMap<string, DocumentNode>(DOCUMENTS);

  async function answer({ text, variables = {}, operationName }: Question): Promise<Omit<Answer, 'extensions'>> {
    let document = documents.get(text);
    if (document === undefined) documents.set(text, (document = read(text, engine, limits)));
    const call = engine.prepare(document, choose(document, operationName), variables);
    const { data = null, errors = [] } = await engine.answer(call, { today: today() });
    return { data, ...(errors.length > 0 && { errors: errors.map((error) => toAnswerError(error, limits)) }) };
  }

  return async (question) => {
    const answered = await answer(question).catch((error: unknown) => ({ data: null, errors: tell(error, limits) }));
    const { version, head } = await store.dataset();
    return { ...answered, extensions: { dataset: { version, head } } };
  };
}

/** What a document has wrong before it is asked. */
class DocumentErrors extends Error {
  readonly code: string;
  readonly errors: readonly GraphQLError[];

  constructor(code: string, errors: readonly GraphQLError[]) {
    super('the document cannot be asked');
    this.code = code;
    this.errors = errors;
  }
}

function read(text: string, engine: Engine, { maxTokens, maxErrors }: Limits): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new DocumentErrors('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
  const errors = validate(engine.schema, document, undefined, { maxErrors });
  if (errors.length > 0) throw new DocumentErrors('GRAPHQL_VALIDATION_FAILED', errors);
  return document;
}

function choose(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation != null) return operation;
  const problem = name === undefined ? 'Name the operation: the document has several, or none.' : `No operation is called "${name}".`;
  throw new DocumentErrors('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(problem)]);
}

function tell(error: unknown, limits: Limits): AnswerError[] {
  if (error instanceof DocumentErrors) return error.errors.map((one) => toAnswerError(one, limits, error.code));
  if (error instanceof GraphQLError) return [toAnswerError(error, limits, 'BAD_USER_INPUT')]; // variables
  if (error instanceof GovernanceError) return [{ message: cut(error.message, limits), extensions: { code: error.code } }];
  throw error; // a fault of ours, which no question can mend
}

function toAnswerError(error: GraphQLError, limits: Limits, code = 'INTERNAL_SERVER_ERROR'): AnswerError {
  const { message, locations, path, originalError, extensions } = error;
  const own = originalError instanceof GovernanceError ? originalError.code : extensions['code'];
  return {
    message: cut(message, limits),
    ...(locations !== undefined && { locations: locations.map(({ line, column }) => ({ line, column })) }),
    ...(path !== undefined && { path }),
    extensions: { code: typeof own === 'string' ? own : code },
  };
}

function cut(message: string, { maxMessage }: Limits): string {
  return message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message;
}
