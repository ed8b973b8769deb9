import { createServer as createHttpServer } from 'node:http';
import { createGateway } from '../graphql/gateway.js';
import { startApollo } from './apollo.js';
import { createApp, MAX_BODY_BYTES } from './app.js';
import { door, hostsFor } from './door.js';
import { drainOf } from './drain.js';
import { exchangeOpener, type Watch } from './exchange.js';
import { listen } from './listen.js';
import type { Metrics } from './metrics.js';
import { DEFAULT_SHARE, DEFAULT_TIMEOUTS, type RunningServer, type ServerOptions, type Timeouts } from './options.js';
import { PersistedDocuments } from './persisted-documents.js';
import { shortWay } from './short-way.js';
import { traceWatch } from './trace.js';
import { Turns } from './turns.js';

/**
 * Serves a graph over HTTP until it is closed.
 *
 * @throws {ListenError} when the port is taken; nothing is left running then.
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const times = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  let stopping: Promise<void> | undefined;
  const isStopping = (): boolean => stopping !== undefined;
  const { log, clock, engine, allowedOrigins = [], maxBodyBytes = MAX_BODY_BYTES } = options;
  const gateway = createGateway({
    engine,
    ...(options.elsewhere !== undefined && { elsewhere: options.elsewhere }),
    clock,
    tell: (error, { requestId, operationName }) =>
      log.error({ requestId, operationName, err: error }, 'operation failed'),
  });
  const documents = new PersistedDocuments(options.operations.map(({ text }) => text));
  const apollo = await startApollo(gateway, options, documents);
  const metrics = await metricsOf(options, times);
  const logged: Watch = () => (line) => log.info(line, 'request');
  const watches = [logged, traceWatch(), ...(metrics === undefined ? [] : [metrics.watch])];
  const openExchange = exchangeOpener(watches, clock, times);
  const measured = metrics?.router;
  const app = await createApp({
    ...options,
    ...{ apollo, gateway, times, openExchange, isStopping },
    ...(measured !== undefined && { measured }),
  });
  const { answerMs } = times;
  // Who allows other origins answers each as the whole way does.
  const answer =
    allowedOrigins.length > 0
      ? app
      : shortWay({ gateway, documents, openExchange, answerMs, maxBodyBytes, isStopping }, app);
  const { host, allowedHosts = null, tokens = [], share = DEFAULT_SHARE } = options;
  const turns = new Turns();
  const entrance = door({ allowedHosts: hostsFor(host, allowedHosts), tokens, share, turns }, openExchange, answer);
  const server = createHttpServer(
    {
      requestTimeout: times.requestMs,
      headersTimeout: times.headersMs,
      keepAliveTimeout: times.keepAliveMs,
      connectionsCheckingInterval: times.checkEveryMs,
    },
    entrance,
  );
  server.on('connection', () => turns.take());
  const drain = drainOf(server);
  const stop = async (): Promise<void> => {
    await drain.close(times.drainMs);
    await apollo.stop();
  };
  try {
    const { url, port } = await listen(server, options.host, options.port);
    return { url, port, close: () => (stopping ??= stop()) };
  } catch (error) {
    await apollo.stop();
    throw error;
  }
}

/** Its package is loaded where it is wanted. */
async function metricsOf(
  { metrics: reach, metricsOfAll: ofAll, store, elsewhere }: ServerOptions,
  { readyMs }: Timeouts,
): Promise<Metrics | undefined> {
  if (reach === undefined) return undefined;
  const { makeMetrics } = await import('./metrics.js');
  return makeMetrics({
    ...{ reach, store, readyMs },
    ...(elsewhere !== undefined && { elsewhere }),
    ...(ofAll !== undefined && { ofAll }),
  });
}
