import { postOperation } from '../../transport.js';
import type { Operation } from './operation.js';

/** The data that an answer comes from, which a citation names. */
export interface DataVersion {
  readonly version: string;
  readonly head?: string;
  readonly recordedAt?: string | null;
}

export interface Answered<Answer> {
  readonly data: Answer;
  readonly dataset: DataVersion | null;
}

/** Why there is no answer, in a way that the reader can act on. */
export class AskError extends Error {
  /** The server's stable code, or `UNREACHABLE`, `SLOW`, `NOT_JSON`. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly dataset?: DataVersion };
}

const LONGEST_MS = 15_000;
const KEPT = 200;
const answers = new Map<string, Promise<Answered<unknown>>>();

/**
 * Asks the server that served the page. The same question is asked once as long as the page stands.
 *
 * @throws {AskError} when the server refuses, cannot be reached, or takes longer than 15 s.
 */
export function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
): Promise<Answered<Answer>> {
  const body = JSON.stringify({ query: operation.text, variables });
  const known = answers.get(body);
  if (known !== undefined) return known as Promise<Answered<Answer>>; // the text is the key, and says what is answered
  const answer = send(body);
  answers.set(body, answer);
  answer.catch(() => answers.delete(body));
  if (answers.size > KEPT) for (const key of answers.keys()) if (answers.size > KEPT) answers.delete(key);
  return answer as Promise<Answered<Answer>>;
}

/** Forgets what was answered, so that it is asked anew. */
export function forget(): void {
  answers.clear();
}

async function send(body: string): Promise<Answered<unknown>> {
  const reply = await readReply(body);
  const [first] = reply.errors ?? [];
  // What was not known at an earlier moment comes with data, and is shown as not known.
  if (reply.data === undefined || reply.data === null || (first && first.extensions?.code !== 'NOT_KNOWN'))
    throw new AskError(first?.extensions?.code ?? 'NOT_JSON', first?.message ?? 'The server answered without data.');
  return { data: reply.data, dataset: reply.extensions?.dataset ?? null };
}

async function readReply(body: string): Promise<Reply> {
  let response: Response;
  try {
    response = await postOperation(body, AbortSignal.timeout(LONGEST_MS));
  } catch (cause) {
    const slow = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw slow
      ? new AskError('SLOW', 'The server did not answer within 15 seconds.', { cause })
      : new AskError('UNREACHABLE', 'The server cannot be reached. It may have been stopped.', { cause });
  }
  try {
    return (await response.json()) as Reply;
  } catch (cause) {
    throw new AskError('NOT_JSON', `The server answered ${response.status}, and not in JSON.`, { cause });
  }
}
