import {
  getOperationAST,
  GraphQLError,
  parse,
  print,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { GovernanceError } from '../errors.js';
import { apiSchema } from '../graphql/api-schema.js';
import { dataOf } from '../graphql/data-of.js';
import {
  Engine,
  versionOf,
  type Answered,
  type AnswerExtensions,
  type DatasetVersion,
  type PreparedCall,
} from '../graphql/engine.js';
import { formatError, notKnown, refused } from '../graphql/errors.js';
import { checkIntrospection, checkIsQuery, checkNesting } from '../graphql/gateway-checks.js';
import type { Limits } from '../graphql/limits.js';
import type { Day } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { Soon } from '../soon.js';
import type { GraphStore } from '../store/store.js';
import { LruMap } from '../text/lru-map.js';

/** The answer to a GraphQL operation, as the server gives it. */
export interface Answer<Data = Record<string, unknown>> {
  /** In the shape of the operation; null where it could not be answered, and then `errors` says why. */
  readonly data: Data | null;
  /** Left out where there are none. */
  readonly errors?: readonly AnswerError[];
  readonly extensions: AnswerExtensions;
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

export type { DatasetVersion };

export interface Question {
  /** A GraphQL document, as text or parsed (`gql`). */
  readonly text: string | DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation of the document; needed where there are several. */
  readonly operationName?: string;
}

/** Asks a graph without a server. Never throws for what a question has wrong: the answer's `errors` say it. */
export type Ask = (question: Question) => Promise<Answer>;

interface Asked {
  readonly ontology: Ontology;
  readonly store: GraphStore;
  readonly limits: Limits;
  /** What `asOf` stands for where it is not given; asked for each question. */
  readonly today: () => Day;
}

const DOCUMENTS = 100;

/** Makes the way to ask a graph, with the limits and error codes of the server. */
export function makeAsk({ ontology, store, limits, today }: Asked): Ask {
  const engine = new Engine(apiSchema(ontology), ontology, store, limits);
  return asker({ engine, store, limits })((call) => engine.answer(call, { today: today() }));
}

/** Makes ways to ask a graph that differ in who answers: with a deadline, say, or in another thread. */
export function asker({
  engine,
  store,
  limits,
}: {
  readonly engine: Engine;
  readonly store: GraphStore;
  readonly limits: Limits;
}): (answer: (call: PreparedCall) => Soon<Answered>) => Ask {
  const prepare = makePrepare(engine, limits);

  async function answered(
    question: Question,
    answer: (call: PreparedCall) => Soon<Answered>,
  ): Promise<Omit<Answer, 'extensions'> & { readonly extensions?: Answer['extensions'] }> {
    try {
      const told = await answer(prepare(question));
      const { errors = [], extensions } = told;
      const shown = errors.map((error) => show(notKnown(error, '').error, limits));
      return {
        data: dataOf(told),
        ...(shown.length > 0 && { errors: shown }),
        ...(extensions !== undefined && { extensions }),
      };
    } catch (error) {
      return { data: null, errors: tell(error, limits) };
    }
  }

  return (answer) => async (question) => {
    const told = await answered(question, answer);
    // What asked nothing of the store, or was refused, is told with the data as they are.
    return { ...told, extensions: told.extensions ?? { dataset: versionOf(await store.dataset()) } };
  };
}

/**
 * Makes the way to read a question, as the server reads it, without asking.
 *
 * @throws What the question has wrong; {@link tell} makes it the errors of an answer.
 */
export function makePrepare(engine: Engine, limits: Limits): (question: Question) => PreparedCall {
  const documents = new LruMap<string, DocumentNode>(DOCUMENTS);
  const known = new WeakMap<DocumentNode, DocumentNode>();

  function documentOf(text: string): DocumentNode {
    let document = documents.get(text);
    if (document === undefined) documents.set(text, (document = read(text, engine, limits)));
    return document;
  }

  /** A parsed document is read again from its text, once: so the same limits hold for it. */
  function checked(parsed: DocumentNode): DocumentNode {
    let document = known.get(parsed);
    if (document === undefined) known.set(parsed, (document = documentOf(print(parsed))));
    return document;
  }

  return ({ text, variables = {}, operationName }) => {
    const document = typeof text === 'string' ? documentOf(text) : checked(text);
    const operation = choose(document, operationName);
    checkIsQuery(operation);
    checkIntrospection(operation, document);
    checkNesting(variables);
    return engine.prepare(document, operation, variables);
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
    document = parse(text, { maxLexicalTokens: maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw new DocumentErrors('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
  // One more than these says that there were more.
  const errors = validate(engine.schema, document, undefined, { maxErrors: maxErrors - 1 });
  if (errors.length > 0) throw new DocumentErrors('GRAPHQL_VALIDATION_FAILED', errors);
  return document;
}

function choose(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation !== undefined && operation !== null) return operation;
  const problem =
    name === undefined
      ? 'The document has several operations, or none; name the one to ask.'
      : `The document has no operation called ${name}.`;
  throw new DocumentErrors('OPERATION_RESOLUTION_FAILURE', [new GraphQLError(problem)]);
}

/** The errors that an answer would have. @throws what is neither a refusal nor an error of ours: a fault of the program, which no question can mend. */
export function tell(error: unknown, limits: Limits): AnswerError[] {
  if (error instanceof DocumentErrors) return error.errors.map((one) => show(one, limits, error.code));
  if (error instanceof GraphQLError) return [show(refused(error, '').error, limits)];
  if (error instanceof GovernanceError) return [{ message: error.message, extensions: { code: error.code } }];
  throw error;
}

function show(error: GraphQLError, { maxMessage }: Limits, code = error.extensions['code']): AnswerError {
  const formatted = formatError({ ...error.toJSON(), extensions: { code } }, error, maxMessage);
  return { ...formatted, extensions: { code: String(formatted.extensions?.['code']) } };
}
