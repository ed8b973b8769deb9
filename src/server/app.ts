import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Router } from 'express';
import { makeAsk } from '../graph/ask.js';
import type { GatewayContext } from '../graphql/gateway.js';
import { askRoute } from './ask-route.js';
import { dayOf } from '../model/day.js';
import { exchanges, type OpenExchange } from './exchange.js';
import { exportRoute } from './export-route.js';
import { graphqlRoute } from './graphql-route.js';
import { health } from './health.js';
import { errorHandler, notFound } from './http-errors.js';
import type { ServerOptions, Timeouts } from './options.js';
import { securityHeaders } from './security-headers.js';
import { OWN_WORDS, sharedOperations, site, siteless, tellOwnWords } from './site.js';

export const MAX_BODY_BYTES = 100_000;

export interface AppOptions extends ServerOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly times: Timeouts;
  readonly openExchange: OpenExchange;
  readonly measured?: Router;
  readonly isStopping: () => boolean;
}

/** Every address that the server answers, in the order in which they are tried. */
export async function createApp({
  apollo,
  times,
  openExchange,
  measured,
  isStopping,
  ...options
}: AppOptions): Promise<Express> {
  const {
    log,
    store,
    operations,
    ask,
    playgroundFolder,
    explorerFolder,
    maxBodyBytes = MAX_BODY_BYTES,
    allowedOrigins = [],
  } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // answers are not cached; files have their own
  app.set('query parser', false);
  app.use(exchanges(openExchange), securityHeaders);
  app.use(health({ store, readyMs: times.readyMs, isStopping }));
  if (measured !== undefined) app.use(measured);
  if (options.exports !== undefined)
    app.use(exportRoute({ ...options, ...options.exports, allowedOrigins, maxBodyBytes }));
  if (options.mcp !== undefined && options.exports !== undefined) {
    const { ontology, release } = options.exports;
    const { mcpRoute } = await import('./mcp-route.js'); // its packages are loaded where it is wanted
    const askGraph = makeAsk({ ontology, store, limits: options.limits, today: () => dayOf(options.clock()) });
    app.use(mcpRoute({ ...options.mcp, ask: askGraph, questions: operations, release, allowedOrigins, maxBodyBytes }));
  }
  app.use(graphqlRoute({ apollo, maxBodyBytes, answerMs: times.answerMs, allowedOrigins, isStopping }));
  app.get('/operations.json', (_request, response) => {
    response.json(operations.map(({ phrasings: _, ...shown }) => shown));
  });
  if (ask !== undefined) app.use(askRoute(ask));
  if (playgroundFolder !== null) app.use(sharedOperations(), await site('/playground', playgroundFolder));
  const { ownWords } = options;
  if (ownWords !== undefined)
    app.get(OWN_WORDS, (_request, response) => {
      response.json(ownWords);
    });
  app.use(
    explorerFolder === null
      ? siteless(playgroundFolder)
      : await site('/explorer', explorerFolder, ownWords === undefined ? '' : tellOwnWords(OWN_WORDS)),
  );
  app.use(notFound, errorHandler(log));
  return app;
}
