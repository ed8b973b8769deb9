import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Answered } from '../graphql/engine.js';
import type { Gateway, KnownCall } from '../graphql/gateway.js';
import type { Soon } from '../soon.js';
import type { OpenExchange } from './exchange.js';
import { limited } from './graphql-route.js';
import type { PersistedDocuments } from './persisted-documents.js';
import { SECURITY_HEADERS } from './security-headers.js';

export interface ShortWayOptions {
  readonly gateway: Pick<Gateway, 'prepareKnown' | 'answer'>;
  readonly documents: Pick<PersistedDocuments, 'textOf'>;
  readonly openExchange: OpenExchange;
  readonly answerMs: number;
  readonly maxBodyBytes: number;
  readonly isStopping: () => boolean;
}

/**
 * Answers operations that were asked before, other values in them or not, without what serves everything else: a request as most
 * clients send it, in one piece, whose answer has no errors. Whatever is not so goes the whole way, unread, and both
 * ways answer the same to the letter.
 */
export function shortWay(options: ShortWayOptions, wholeWay: RequestListener): RequestListener {
  return (request, response) => {
    if (options.isStopping() || !isPlain(request, options.maxBodyBytes)) {
      wholeWay(request, response);
      return;
    }
    options.openExchange(request, response); // its time runs from here, whoever answers
    request.once('readable', () => take(request, response, options, wholeWay));
  };
}

function take(
  request: IncomingMessage,
  response: ServerResponse,
  options: ShortWayOptions,
  wholeWay: RequestListener,
): void {
  const chunk = request.read() as Buffer | null; // no encoding is set
  const asked = chunk?.length === Number(request.headers['content-length']) ? readBody(chunk) : undefined;
  const known = asked === undefined ? undefined : prepare(asked, options);
  if (asked === undefined || known === undefined) {
    if (chunk !== null) request.unshift(chunk);
    wholeWay(request, response);
    return;
  }
  const exchange = options.openExchange(request, response);
  exchange.turn = thisTurn();
  exchange.asText = true;
  const { call, hash, isOfText } = known;
  const { operation } = call;
  exchange.operationHash = hash;
  if (operation.name !== undefined) exchange.operationName = operation.name.value.slice(0, 100);
  const goTheWholeWay = (answered: Promise<Answered>): void => {
    if (isOfText) exchange.answered = answered; // else errors would name places in a text that nobody sent
    wholeWay(Object.assign(request, { body: asked }), response);
  };
  const tell = (answered: Answered): void => {
    if (answered.errors === undefined) send(response, answered, exchange.requestId);
    else goTheWholeWay(Promise.resolve(answered));
  };
  const answered = answerOf(() => options.gateway.answer(call, exchange));
  if (answered instanceof Promise) {
    limited(exchange, response, options.answerMs);
    answered.then(tell, () => goTheWholeWay(answered));
  } else tell(answered);
}

/** What is thrown at once is told by the whole way as what is thrown later. */
function answerOf(answer: () => Soon<Answered>): Soon<Answered> {
  try {
    return answer();
  } catch (error) {
    return failed(error);
  }
}

async function failed(error: unknown): Promise<never> {
  throw error;
}

let turn: object | undefined;

/** The same for all that is answered before the event loop looks again for what has come: all of it was sent before. */
function thisTurn(): object {
  if (turn !== undefined) return turn;
  setImmediate(() => (turn = undefined));
  return (turn = {});
}

/** As the whole way sends it. */
function send(response: ServerResponse, { data, text, extensions }: Answered, requestId: string): void {
  if (response.destroyed) return; // nobody is there
  const end = `,"extensions":${JSON.stringify(extensions)}}\n`;
  if (text === undefined || typeof text === 'string') {
    const whole = `{"data":${text ?? JSON.stringify(data)}${end}`;
    writeHead(response, Buffer.byteLength(whole), requestId);
    response.end(whole);
    return;
  }
  writeHead(response, '{"data":'.length + text.length + Buffer.byteLength(end), requestId);
  response.cork();
  response.write('{"data":');
  response.write(text);
  response.end(end);
  response.uncork();
}

/** A list of names and values is written as it is; an object is copied name by name. */
function writeHead(response: ServerResponse, length: number, requestId: string): void {
  response.writeHead(200, ['x-request-id', requestId, ...FIXED, 'content-length', String(length)]);
}

const FIXED: readonly string[] = [
  ...Object.entries(SECURITY_HEADERS).flat(),
  ...['content-type', 'application/json; charset=utf-8'],
];

/** A POST of plain JSON to be answered as plain JSON. */
function isPlain({ method, url, headers }: IncomingMessage, maxBodyBytes: number): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    JSON_TYPES.has(headers['content-type']?.toLowerCase()) &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers['expect'] === undefined &&
    (headers.accept === undefined || headers.accept === '*/*' || headers.accept === 'application/json') &&
    length > 0 &&
    length <= maxBodyBytes
  );
}

const JSON_TYPES: ReadonlySet<string | undefined> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
]);

interface Body {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string } };
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

const MEMBERS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables']);
const MEMBERS_BY_HASH: ReadonlySet<string> = new Set(['extensions', 'operationName', 'variables']);

/** Undefined where it is more, or less, than an operation, or the hash of one, with its name and variables. */
function readBody(bytes: Buffer): Body | undefined {
  if (!isUtf8(bytes)) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { query, extensions, operationName, variables } = body as Readonly<Record<string, unknown>>;
  const members = typeof query === 'string' ? MEMBERS : isHash(extensions) ? MEMBERS_BY_HASH : undefined;
  const isRead =
    members !== undefined &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || (typeof variables === 'object' && !Array.isArray(variables))) &&
    Object.keys(body).every((name) => members.has(name));
  return isRead ? body : undefined;
}

/** Whether they say the hash of a text, and nothing else. */
function isHash(extensions: unknown): boolean {
  if (typeof extensions !== 'object' || extensions === null || Object.keys(extensions).join() !== 'persistedQuery')
    return false;
  const { persistedQuery } = extensions as { readonly persistedQuery: unknown };
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return false;
  const { version, sha256Hash } = persistedQuery as Readonly<Record<string, unknown>>;
  return version === 1 && typeof sha256Hash === 'string' && Object.keys(persistedQuery).length === 2;
}

/** Undefined where it is new, or refused: the whole way tells why. */
function prepare(body: Body, { gateway, documents }: ShortWayOptions): KnownCall | undefined {
  const { query, extensions, operationName, variables } = body;
  const text = query ?? documents.textOf(extensions?.persistedQuery.sha256Hash ?? '');
  if (text === undefined) return undefined;
  try {
    return gateway.prepareKnown(text, operationName ?? undefined, variables ?? {});
  } catch {
    return undefined;
  }
}
