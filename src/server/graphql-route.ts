import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type RequestHandler } from 'express';
import type { Asked, GatewayContext } from '../graphql/gateway.js';
import { StoreTimeoutError, type Waiter } from '../store/store.js';
import { cors } from './cors.js';
import { exchangeOf, type Exchange } from './exchange.js';
import { sendError } from './http-errors.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly maxBodyBytes: number;
  readonly answerMs: number;
  readonly allowedOrigins: readonly string[];
  readonly isStopping: () => boolean;
}

/** The graph did not answer in the time there is for one operation. */
export class AnswerTimeoutError extends StoreTimeoutError {}

/** `GET` and `POST /graphql`. */
export function graphqlRoute({
  apollo,
  maxBodyBytes,
  answerMs,
  allowedOrigins,
  isStopping,
}: GraphqlRouteOptions): Router {
  const router = Router();
  router.all(
    '/graphql',
    cors(allowedOrigins),
    onlyGetAndPost,
    onlyJson,
    refuseWhen(isStopping),
    unlessRead(express.json({ limit: maxBodyBytes, type: () => true, verify: onlyUtf8 })),
    expressMiddleware(apollo, { context: async ({ res }) => ({ asked: limited(exchangeOf(res), res, answerMs) }) }),
  );
  return router;
}

/** An exchange whose operation has to be answered within a time from now. */
export function limited(exchange: Exchange, response: ServerResponse, answerMs: number): Asked {
  if (exchange.answered !== undefined) return exchange; // its time began before
  const late = setTimeout(() => exchange.abort(tooLate(answerMs, exchange.waiter)), answerMs);
  response.once('close', () => clearTimeout(late));
  return exchange;
}

function tooLate(answerMs: number, { looked }: Waiter): AnswerTimeoutError {
  return new AnswerTimeoutError(`No answer within ${String(answerMs)} ms.`, { looked: looked?.() });
}

/** What is no UTF-8 would be read as something else than was sent. */
function onlyUtf8(_request: IncomingMessage, _response: ServerResponse, body: Buffer, encoding: string): void {
  // An empty body has no encoding, and others are refused for theirs.
  if (encoding === 'utf-8' && !isUtf8(body))
    throw Object.assign(new Error('no UTF-8'), { status: 400, type: 'utf8.invalid' });
}

/** What was asked on the short way was read there. */
function unlessRead(read: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.body === undefined) void read(request, response, next);
    else next();
  };
}

const onlyGetAndPost: RequestHandler = ({ method }, response, next) => {
  if (method === 'GET' || method === 'POST') {
    next();
    return;
  }
  response.set('allow', 'GET, POST');
  if (method === 'OPTIONS') response.status(204).end();
  else sendError(response, 'METHOD_NOT_ALLOWED', 'Operations are sent by POST, or by GET in the query string.');
};

/** Pages of other origins can send forms and plain text unasked; they cannot send JSON. */
const onlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.is('application/json') !== false) {
    next();
    return;
  }
  sendError(response, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation as JSON, with content-type: application/json.');
};

function refuseWhen(isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (!isStopping()) {
      next();
      return;
    }
    response.set({ 'retry-after': '2', connection: 'close' });
    sendError(
      response,
      'SERVICE_UNAVAILABLE',
      'This server is being stopped. Send the operation again in a few seconds.',
    );
  };
}
