import { createServer as createHttpServer } from 'node:http';
import { startApollo } from './apollo.js';
import { createApp } from './app.js';
import { drainOf } from './drain.js';
import { listen } from './listen.js';
import { DEFAULT_TIMEOUTS, type RunningServer, type ServerOptions } from './options.js';

/**
 * Serves a graph over HTTP until it is closed.
 *
 * @throws {ListenError} when the port is taken; nothing is left running then.
 */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const times = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  let stopping: Promise<void> | undefined;
  const apollo = await startApollo(options);
  const app = await createApp({ ...options, apollo, times, isStopping: () => stopping !== undefined });
  const server = createHttpServer(
    {
      requestTimeout: times.requestMs,
      headersTimeout: times.headersMs,
      keepAliveTimeout: times.keepAliveMs,
      connectionsCheckingInterval: times.checkEveryMs,
    },
    app,
  );
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
