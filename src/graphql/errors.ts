import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GovernanceError } from '../errors.js';
import { StoreTimeoutError } from '../store/store.js';
import { importNeeded } from './import-needed.js';

/** How a code looks from outside. */
interface Answered {
  readonly status: number;
  /** Said in place of the error's own message, which may tell of our machines and goes to the log alone. */
  readonly instead?: string;
  readonly retryAfterS?: number;
}

/** Every code there is in `extensions.code`, and the HTTP status of a response without data that carries it. */
const ANSWERS: Readonly<Record<string, Answered>> = {
  BAD_USER_INPUT: { status: 400 },
  QUERY_TOO_COMPLEX: { status: 400 },
  BAD_CURSOR: { status: 400 },
  GRAPHQL_PARSE_FAILED: { status: 400 },
  GRAPHQL_VALIDATION_FAILED: { status: 400 },
  IMPORT_NEEDED: { status: 400 },
  OPERATION_RESOLUTION_FAILURE: { status: 400 },
  PERSISTED_QUERY_NOT_FOUND: { status: 200 }, // as clients expect it, which then send the text
  BAD_REQUEST: { status: 400 },
  UNAUTHENTICATED: { status: 401 },
  NOT_FOUND: { status: 404 },
  METHOD_NOT_ALLOWED: { status: 405 },
  PAYLOAD_TOO_LARGE: { status: 413 },
  UNSUPPORTED_MEDIA_TYPE: { status: 415 },
  MISDIRECTED_REQUEST: { status: 421 },
  TOO_MANY_REQUESTS: { status: 429 },
  CLIENT_LEFT: { status: 499 },
  NOT_KNOWN: { status: 200 }, // comes with data
  PLAN_UNSUPPORTED: { status: 501 },
  SERVICE_UNAVAILABLE: {
    status: 503,
    instead: 'The data cannot be read just now. Nothing is wrong with the operation: send it again in a few seconds.',
    retryAfterS: 2,
  },
  TIMEOUT: {
    status: 504,
    instead: 'Answering took too long and was stopped. Ask for smaller pages or fewer levels, or try again later.',
  },
};

/** What ails a store is told in full to the log alone; whoever asks learns that it cannot be read. */
const SEEN_AS: Readonly<Record<string, string>> = { LEDGER_DAMAGED: 'SERVICE_UNAVAILABLE' };

const INTERNAL = 'INTERNAL_SERVER_ERROR';
const NOT_KNOWN = 'NOT_KNOWN';

/** Whether it is one of those there are. */
export function isCode(code: string): boolean {
  return code === INTERNAL || answerTo(code) !== undefined;
}

/** The status of a response that carries this code and no data. */
export function statusOf(code: string): number {
  return answerTo(code)?.status ?? 500;
}

/** The code for what HTTP itself refuses, where the status alone is known. */
export function codeOf(status: number): string {
  const code = ['NOT_FOUND', 'METHOD_NOT_ALLOWED', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'].find(
    (c) => statusOf(c) === status,
  );
  return code ?? (status >= 400 && status < 500 ? 'BAD_REQUEST' : INTERNAL);
}

/** What became of an error on its way out. */
export interface Outward {
  readonly error: GraphQLError;
  /** Whether the reader is not told everything, so that the log must be. */
  readonly hidden: boolean;
}

/**
 * An error as strangers may see it. The messages of our own errors are made for them; of all others nothing is shown
 * but the id under which the log tells the whole.
 */
export function outward(error: unknown, requestId: string): Outward {
  if (error instanceof OutwardError) return { error, hidden: false };
  const own = error instanceof GovernanceError ? (SEEN_AS[error.code] ?? error.code) : INTERNAL;
  const code = answerTo(own) === undefined ? INTERNAL : own;
  const answer = answerTo(code);
  const message = answer === undefined ? internalText(requestId) : messageOf(error as Error, answer);
  return {
    error: new OutwardError(message, code, requestId),
    hidden: answer?.instead !== undefined || code === INTERNAL,
  };
}

/** What was spent on it is told, too: it tells how far it was too much. */
function messageOf(error: Error, { instead }: Answered): string {
  if (instead === undefined) return error.message;
  const looked = error instanceof StoreTimeoutError ? (error.looked ?? 0) : 0;
  return looked === 0 ? instead : `${instead} It had looked at ${String(looked)} relations by then.`;
}

/** A refusal by graphql-js while arguments and variables were read: its text tells the sender what to mend. */
export function refused(error: unknown, requestId: string): Outward {
  if (!(error instanceof GraphQLError) || isFault(error)) return outward(error, requestId);
  return { error: new OutwardError(error.message, 'BAD_USER_INPUT', requestId, error), hidden: false };
}

/** Something that is never null was not known at the moment asked about; null went up to where null may be. */
export function notKnown(error: GraphQLError, requestId: string): Outward {
  if (!error.message.startsWith('Cannot return null for non-nullable field')) return outward(error, requestId);
  return { error: new OutwardError(error.message, NOT_KNOWN, requestId, error), hidden: false };
}

/** The last look at an error before it is sent, whoever made it: a known code, a bounded message, nothing else. */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  maxMessage: number,
): GraphQLFormattedError {
  const code = codeIn(formatted, thrown);
  const requestId = thrown instanceof OutwardError && statusOf(code) >= 500 ? { requestId: thrown.requestId } : {};
  return {
    message: shorten(messageIn(formatted, code, thrown), maxMessage),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, ...requestId },
  };
}

/** Carries the code, the status and the headers in the places where Apollo Server looks for them. */
class OutwardError extends GraphQLError {
  readonly requestId: string;

  constructor(message: string, code: string, requestId: string, cause?: GraphQLError) {
    const { retryAfterS } = answerTo(code) ?? {};
    const headers = new Map(retryAfterS === undefined ? [] : [['retry-after', String(retryAfterS)]]);
    const http = code === NOT_KNOWN ? {} : { http: { status: statusOf(code), headers } };
    const { nodes, source, positions, path } = cause ?? {}; // by places alone where another thread has found it
    super(message, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      path: path ?? null,
      extensions: { code, ...http },
    });
    this.requestId = requestId;
  }
}

const answerTo = (code: string): Answered | undefined => (Object.hasOwn(ANSWERS, code) ? ANSWERS[code] : undefined);

const internalText = (requestId?: string): string =>
  `Something went wrong on our side, and the operation was not answered. ${
    requestId === undefined ? 'The header x-request-id names it in our log.' : `Our log has it as request ${requestId}.`
  }`;

/** What graphql-js and Apollo Server say of an operation that is too much to be checked. */
const TOO_COMPLEX = /^Validation aborted\.$|recursively requests too many selections\.$/;

/** What Apollo Server says, without a code, of a hash in the place of a text; and what is to be done. */
const OF_HASHES: ReadonlyMap<string, string> = new Map([
  ['Unsupported persisted query version', 'extensions.persistedQuery: the version is 1.'],
  [
    'provided sha does not match query',
    'extensions.persistedQuery: the sha256Hash is of another text. It is the SHA-256 of the query in UTF-8, in hexadecimal.',
  ],
]);

/** Finer than validation's own code, so that a value written in the operation is refused as it is in a variable. */
function codeIn({ message, extensions }: GraphQLFormattedError, thrown: unknown): string {
  const code = String(extensions?.['code']);
  if (OF_HASHES.has(message)) return 'BAD_REQUEST';
  if (code !== 'GRAPHQL_VALIDATION_FAILED') return answerTo(code) === undefined ? INTERNAL : code;
  if (TOO_COMPLEX.test(message)) return 'QUERY_TOO_COMPLEX';
  if (importNeeded(message) !== null) return 'IMPORT_NEEDED';
  const cause = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return cause instanceof GovernanceError ? cause.code : code;
}

function messageIn({ message }: GraphQLFormattedError, code: string, thrown: unknown): string {
  if (code === INTERNAL && !(thrown instanceof OutwardError)) return internalText();
  if (code === 'IMPORT_NEEDED') return importNeeded(message) ?? message;
  if (code === 'BAD_REQUEST') return OF_HASHES.get(message) ?? message;
  if (message !== 'Validation aborted.') return message;
  return 'The operation repeats its fields too often to be checked. Ask for each once.';
}

/** An error of the program that graphql-js has wrapped, as against a refusal of its own or of ours. */
function isFault({ originalError }: GraphQLError): boolean {
  if (originalError instanceof GraphQLError) return isFault(originalError);
  return originalError !== undefined && !(originalError instanceof GovernanceError);
}

function shorten(message: string, longest: number): string {
  return message.length <= longest ? message : `${message.slice(0, longest - 1).toWellFormed()}…`;
}
