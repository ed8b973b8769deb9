import { GraphQLError, type DocumentNode } from 'graphql';
import { GovernanceError } from '../../errors.js';
import { StoreTimeoutError } from '../../store/store.js';
import type { Answered, AnswerExtensions } from '../../graphql/engine.js';

/** The graph as the first thread has read it, for the others; null where it is not to be shared. */
export type SharedGraph = Readonly<Record<'checkpoint' | 'ledger', SharedArrayBuffer>> | null;

/** What a thread tells once it can answer. */
export interface Ready {
  readonly ready: true;
  readonly shared: SharedGraph;
}

/** Where a thread and its server tell each other something meanwhile, a number in each cell. */
export const CELLS = {
  /** The question that nobody waits for any more; 0: none. */
  stop: 0,
  /** How many relations were looked at for the one at hand. */
  looked: 1,
} as const;
export const CELL_BYTES = 4 * Object.keys(CELLS).length;

/** What a thread is begun with. */
export interface ThreadData {
  /** The folder of the graph. */
  readonly folder: string;
  /** The text of the ontology. */
  readonly ontology: string;
  readonly shared: SharedGraph;
  /** See {@link CELLS}. */
  readonly cells: SharedArrayBuffer;
}

/** One question for a thread. */
export interface Asking {
  readonly number: number;
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly today: number;
}

/** What became of it. `data` is JSON, as bytes. */
export type Told =
  | {
      readonly number: number;
      readonly data: Uint8Array<ArrayBuffer>;
      readonly errors: readonly ToldError[];
      readonly extensions: AnswerExtensions | undefined;
      /** What it took in the thread. */
      readonly milliseconds: number;
    }
  | { readonly number: number; readonly thrown: ToldError };

/** An error as it goes from thread to thread, which know each other's classes by no more than their names. */
export interface ToldError {
  readonly sort: 'governance' | 'graphql' | 'fault';
  readonly code: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly path: readonly (string | number)[] | undefined;
  readonly positions: readonly number[] | undefined;
  /** Of a {@link StoreTimeoutError}. */
  readonly looked: number | undefined;
}

export function tellError(error: unknown): ToldError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const own = error instanceof GovernanceError;
  const graphql = error instanceof GraphQLError ? error : undefined;
  return {
    sort: own ? 'governance' : graphql !== undefined ? 'graphql' : 'fault',
    code: own ? error.code : '',
    message,
    stack,
    path: graphql?.path,
    positions: graphql?.positions,
    looked: error instanceof StoreTimeoutError ? error.looked : undefined,
  };
}

/** An error of this project that was thrown in a thread. */
class ThreadError extends GovernanceError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error as it would have been here. @param document Whose words its places are in, where it has any. */
export function reviveError(told: ToldError, document?: DocumentNode): Error {
  const { sort, message, stack } = told;
  if (sort === 'graphql') {
    return new GraphQLError(message, {
      source: document?.loc?.source ?? null,
      positions: told.positions ?? null,
      path: told.path ?? null,
    });
  }
  const error = sort === 'governance' ? governanceError(told) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

function governanceError({ code, message, looked }: ToldError): GovernanceError {
  return code === 'TIMEOUT' ? new StoreTimeoutError(message, { looked }) : new ThreadError(code, message);
}

/** An answer as the rest of the server takes it: its data stay text until somebody looks into them. */
export function answeredOf(told: Extract<Told, { readonly data: unknown }>, document: DocumentNode): Answered {
  const { data, errors, extensions } = told;
  return {
    text: data,
    ...(errors.length > 0 && { errors: errors.map((one) => reviveError(one, document) as GraphQLError) }), // all are
    ...(extensions !== undefined && { extensions }),
  };
}
