import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { Router, type RequestHandler, type Response } from 'express';
import type { Ask } from '../graph/ask.js';
import { makeMcpServer, type McpOptions } from '../mcp/mcp-server.js';
import { isFromHere } from './door.js';
import { sendError } from './http-errors.js';

export interface McpRouteOptions extends Omit<McpOptions, 'ask'> {
  readonly askFor: (response: Response) => Ask;
  /** `loopback`: for programs of this machine alone. */
  readonly reach: 'loopback' | 'any';
  /** Origins whose pages may speak to it; programs send none. */
  readonly allowedOrigins: readonly string[];
  readonly maxBodyBytes: number;
}

/** `/mcp`: the Model Context Protocol over Streamable HTTP, without sessions: each request stands by itself. */
export function mcpRoute({ reach, askFor, allowedOrigins, maxBodyBytes, ...options }: McpRouteOptions): Router {
  const router = Router();
  router.use('/mcp', onlyFrom(reach, allowedOrigins));
  router.post('/mcp', express.json({ limit: maxBodyBytes }), async (request, response) => {
    const server = makeMcpServer({ ...options, ask: askFor(response) });
    // Without sessions there is nothing to be kept, and no stream to be held open.
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.once('close', () => {
      void transport.close();
      void server.close();
    });
    // The SDK's own types leave out `undefined` where its transport has it.
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  router.all('/mcp', (_request, response) => {
    response.set('allow', 'POST');
    sendError(response, 'METHOD_NOT_ALLOWED', 'There are no sessions here: messages are sent by POST.');
  });
  return router;
}

/** A page that a browser shows must not reach what listens here for programs, by whatever name it calls this machine. */
function onlyFrom(reach: McpRouteOptions['reach'], allowedOrigins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if ((origin === undefined || allowedOrigins.includes(origin)) && (reach === 'any' || isFromHere(request))) {
      next();
      return;
    }
    sendError(response, 'NOT_FOUND', 'There is nothing here for you: /mcp is for programs of this machine.');
  };
}
