import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { GovernanceError } from '../errors.js';
import type { Asked } from '../graphql/gateway.js';
import type { Waiter } from '../store/store.js';
import type { Timeouts } from './options.js';

/** Nobody is there any more to read the answer. */
export class ClientLeftError extends GovernanceError {
  readonly code = 'CLIENT_LEFT';
}

/** What is told of a request when it is over: no query string, no body and no header. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string | undefined;
  readonly path: string;
  /** 499 where the client left. */
  readonly status: number;
  readonly durationMs: number;
  readonly operationName: string | undefined;
  /** Of the operation's text: see `hashOfText`. */
  readonly operationHash: string | undefined;
  readonly code: string | undefined;
}

/** Told when a request begins; what it gives is told when it is over. */
export type Watch = (request: IncomingMessage) => (line: RequestLine) => void;

/** One request and its response. */
export interface Exchange extends Asked {
  /** Tells whoever works on the answer that it will not be sent. */
  abort(reason: Error): void;
}

/** Who may wait for the end of one response: the door, the log, each part of a pipe. Ten are not enough, and no leak. */
const LISTENERS = 30;

const EXCHANGE = Symbol('exchange');

/** A map with weak keys would keep each response, and all that hangs on it, until the next collection of everything. */
interface Exchanged extends ServerResponse {
  [EXCHANGE]?: Exchange;
}

/** What is known of the request that this response answers. */
export function exchangeOf(response: ServerResponse): Exchange {
  const exchange = (response as Exchanged)[EXCHANGE];
  if (exchange === undefined) throw new Error('the response has no exchange');
  return exchange;
}

/** Opens an exchange for a request; one that is open already stays as it is. */
export type OpenExchange = (request: IncomingMessage, response: ServerResponse) => Exchange;

/** Opens an exchange for each request that comes so far. */
export function exchanges(open: OpenExchange): RequestHandler {
  return (request, response, next) => {
    const { requestId } = open(request, response);
    response.setHeader('x-request-id', requestId);
    next();
  };
}

/**
 * Opens exchanges: gives each request an id, notices when the client leaves, ends it when it takes too long,
 * and tells whoever watches when it is over, without what may be nobody's business.
 */
export function exchangeOpener(watches: readonly Watch[], clock: () => number, { exchangeMs }: Timeouts): OpenExchange {
  return (request, response) => {
    const known = (response as Exchanged)[EXCHANGE];
    if (known !== undefined) return known;
    const started = clock();
    const ends = watches.map((watch) => watch(request));
    const waiter = new Leaving();
    const requestId = requestIdOf(request) ?? randomUUID();
    const exchange: Exchange = { requestId, waiter, abort: (reason) => waiter.abort(reason) };
    (response as Exchanged)[EXCHANGE] = exchange;
    response.setMaxListeners(LISTENERS);
    // A reader who takes the answer drop by drop would hold its memory for ever.
    const slow = setTimeout(() => response.destroy(), exchangeMs);
    let whole = false;
    // A response finishes, too, when its connection is destroyed under it.
    response.once('finish', () => (whole = !request.socket.destroyed));
    response.once('close', () => {
      clearTimeout(slow);
      if (!whole) exchange.abort(new ClientLeftError('The client left before the answer.'));
      const line = lineOf(request, response, exchange, whole, clock() - started);
      for (const end of ends) end(line);
    });
    return exchange;
  };
}

/**
 * Tells that somebody has left. Most are answered before: its signal is made when it is wanted.
 *
 * A class, and no object with a getter: each such object is of a shape of its own, which is kept, with all that hangs on it, until all
 * garbage is collected. A light question took a quarter more time with them.
 */
class Leaving implements Waiter {
  looked: (() => number) | undefined;
  #working: AbortController | undefined;
  #reason: Error | undefined;

  get signal(): AbortSignal {
    if (this.#working === undefined) {
      this.#working = new AbortController();
      if (this.#reason !== undefined) this.#working.abort(this.#reason);
    }
    return this.#working.signal;
  }

  abort(reason: Error): void {
    this.#reason ??= reason;
    this.#working?.abort(reason);
  }
}

/** A client's own id is kept when it is one, and not when it would be a way to write into the log. */
function requestIdOf({ headers }: IncomingMessage): string | undefined {
  const id = headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

function lineOf(
  { method, url = '' }: IncomingMessage,
  { statusCode }: ServerResponse,
  exchange: Exchange,
  whole: boolean,
  durationMs: number,
): RequestLine {
  const { requestId, operationName, operationHash } = exchange;
  const code = whole ? exchange.code : 'CLIENT_LEFT';
  const status = whole ? statusCode : 499;
  const path = url.split('?', 1)[0] ?? '';
  return { requestId, method, path: path.slice(0, 200), status, durationMs, operationName, operationHash, code };
}
