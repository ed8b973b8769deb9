import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Response, type Router } from 'express';
import { exportMaker } from '../export/make-export.js';
import { asker, type Ask } from '../graph/ask.js';
import type { Gateway, GatewayContext } from '../graphql/gateway.js';
import { askRoute } from './ask-route.js';
import { exchangeOf, exchanges, type OpenExchange } from './exchange.js';
import { exportRoute } from './export-route.js';
import { graphqlRoute, limited } from './graphql-route.js';
import { health } from './health.js';
import { errorHandler, notFound } from './http-errors.js';
import type { ServerOptions, Timeouts } from './options.js';
import { securityHeaders } from './security-headers.js';
import { OWN_WORDS, sharedOperations, site, siteless, tellOwnWords } from './site.js';

export const MAX_BODY_BYTES = 100_000;

export interface AppOptions extends ServerOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly gateway: Pick<Gateway, 'answer'>;
  readonly times: Timeouts;
  readonly openExchange: OpenExchange;
  readonly measured?: Router;
  readonly isStopping: () => boolean;
}

/** Every address that the server answers, in the order in which they are tried. */
export async function createApp({
  apollo,
  gateway,
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
  const askBy = asker(options);
  /** Asks as `/graphql` does: whoever would keep this thread too long is answered by another, and in time. */
  const askFor = (response: Response): Ask => {
    const asked = limited(exchangeOf(response), response, times.answerMs);
    return askBy((call) => gateway.answer(call, asked));
  };
  if (options.exports !== undefined) {
    const { ontology, release, make = exportMaker(store, ontology, release) } = options.exports;
    app.use(exportRoute({ ...options, make, askFor, allowedOrigins, maxBodyBytes }));
  }
  if (options.mcp !== undefined && options.exports !== undefined) {
    const { release } = options.exports;
    const { mcpRoute } = await import('./mcp-route.js'); // its packages are loaded where it is wanted
    app.use(mcpRoute({ ...options.mcp, askFor, questions: operations, release, allowedOrigins, maxBodyBytes }));
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
