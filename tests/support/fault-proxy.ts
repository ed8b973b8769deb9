/** A server between a client and a real one that can be made slow, dumb or rude. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FaultProxy {
  readonly port: number;
  /** `bolt://` and its own address. */
  readonly uri: string;
  /** Connections that clients have open. */
  readonly connections: () => number;
  /** Tells what clients send, when it has been passed on. */
  watch(listener: (bytes: Buffer) => void): void;
  /** Holds back all that is sent, either way, for so long. */
  delay(ms: number): void;
  /** Takes what is sent and passes nothing on, on old and new connections, as a hung server does. */
  blackHole(): void;
  /** As a network that is there again: new connections pass, and those of before stay open and dumb. */
  forget(): void;
  /** Passes everything on again; what came meanwhile is lost, so its connections are cut. */
  heal(): void;
  /** Cuts every connection by RST. */
  reset(): void;
  close(): Promise<void>;
}

/** @param port 0 for any. */
export async function openFaultProxy(uri: string, port = 0): Promise<FaultProxy> {
  const target = new URL(uri.replace(/^\w+(\+\w+)?:/, 'http:'));
  const pairs = new Set<readonly [Socket, Socket]>();
  let isHole = false;
  const dumb = new WeakSet<Socket>();
  let delayMs = 0;
  let listener: (bytes: Buffer) => void = () => undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 7687), target.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [upstream, client] as const]) {
      from.on('data', (bytes) => {
        pass(bytes, to);
        if (from === client) listener(bytes);
      });
      from.on('error', () => to.destroy()); // the other side hears of it by the end of its own connection
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
  });

  function pass(bytes: Buffer, to: Socket): void {
    if (isHole || dumb.has(to)) return;
    if (delayMs === 0) to.write(bytes);
    else setTimeout(() => to.destroyed || isHole || to.write(bytes), delayMs);
  }

  function reset(): void {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
  }

  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    uri: `bolt://127.0.0.1:${own}`,
    connections: () => pairs.size,
    watch: (next) => (listener = next),
    delay: (ms) => (delayMs = ms),
    blackHole: () => (isHole = true),
    forget: () => {
      for (const socket of [...pairs].flat()) dumb.add(socket);
      isHole = false;
    },
    heal: () => {
      if (isHole) reset();
      isHole = false;
      delayMs = 0;
    },
    reset,
    close: async () => {
      reset();
      await new Promise((closed) => server.close(closed));
    },
  };
}
