import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
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

const ANSWERING = Symbol('answering');

/** A connection with what is answered on it, which a set of all responses would keep until all garbage is collected. */
interface Connection extends Socket {
  [ANSWERING]?: ServerResponse | undefined;
}

export function drainOf(server: Server): Drain {
  const connections = new Set<Connection>();
  let underWay = 0;
  let done = (): void => undefined;
  server.on('connection', (connection: Connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  server.on('request', ({ socket }: { socket: Connection }, response: ServerResponse) => {
    underWay += 1;
    socket[ANSWERING] = response;
    response.once('close', () => {
      underWay -= 1;
      if (socket[ANSWERING] === response) socket[ANSWERING] = undefined;
      if (underWay === 0) done();
    });
  });
  return {
    async close(patienceMs) {
      for (const { [ANSWERING]: response } of connections)
        if (response?.headersSent === false) response.setHeader('connection', 'close');
      const patience = new AbortController();
      const finished = new Promise<void>((resolve) => (done = resolve));
      const late = wait(patienceMs, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
      if (underWay > 0) await Promise.race([finished, late]);
      patience.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
