import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Closes an HTTP server without cutting off whoever is being answered. */
export interface Drain {
  /**
   * Waits for the responses under way, at most `patienceMs`; closes the port, and then every connection.
   *
   * The port stays open while it waits, so that whoever asks is told that the server is going, not that it is gone.
   */
  close(patienceMs: number): Promise<void>;
}

export function drainOf(server: Server): Drain {
  const underWay = new Set<ServerResponse>();
  let done = (): void => undefined;
  server.on('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => {
      underWay.delete(response);
      if (underWay.size === 0) done();
    });
  });
  return {
    async close(patienceMs) {
      for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
      const patience = new AbortController();
      const finished = new Promise<void>((resolve) => (done = resolve));
      const late = wait(patienceMs, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
      if (underWay.size > 0) await Promise.race([finished, late]);
      patience.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
