/** Clients that are slow on purpose lose their connection, and nobody else notices. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer, type TestServer } from '../support/server.js';
import { busy } from '../support/busy.js';

const TIMEOUTS = { requestMs: 600, headersMs: 300, keepAliveMs: 200, checkEveryMs: 100, exchangeMs: 1_500 };
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    timeouts: TIMEOUTS,
    // More than the buffers between the two ends hold.
    operations: [{ name: 'large', title: 'Large', text: 'x'.repeat(50_000_000), variables: {} }],
  });
  await server.ask('{ dataset { version } }'); // the first operation of a process takes longer
});
afterAll(() => server.close());

function open(): Socket {
  return connect(server.port, '127.0.0.1').on('error', () => undefined);
}

const closed = async (socket: Socket): Promise<number> => {
  const started = performance.now();
  if (!socket.destroyed) await once(socket, 'close');
  return performance.now() - started;
};

/** Sends a little now and then, until the connection is gone. */
async function drip(socket: Socket, text: string): Promise<void> {
  while (!socket.destroyed) {
    socket.write(text);
    await wait(50);
  }
}

it('closes connections whose headers or bodies never end, and serves others meanwhile', async () => {
  const slow = Array.from({ length: 40 }, (_, i) => {
    const socket = open().resume();
    if (i % 2 === 0) {
      socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\n');
      void drip(socket, 'X-Drop: 1\r\n');
    } else {
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n',
      );
      void drip(socket, ' ');
    }
    return closed(socket);
  });
  await wait(100);
  const started = performance.now();
  expect((await server.ask('{ dataset { version } }')).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(5_000 * busy()); // on a busy machine; without one it takes 10 ms
  for (const lasted of await Promise.all(slow)) expect(lasted).toBeLessThan(TIMEOUTS.requestMs + 5_000);
});

it('closes a connection that says nothing', async () => {
  expect(await closed(open().resume())).toBeLessThan(TIMEOUTS.headersMs + 5_000);
});

it('closes a kept connection on which nothing follows', async () => {
  const socket = open().resume();
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  // Node waits a second more than it promises to the client.
  expect(await closed(socket)).toBeLessThan(TIMEOUTS.keepAliveMs + 6_000);
});

it('closes the connection of a reader who does not read', async () => {
  const socket = open();
  socket.write('GET /operations.json HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'readable');
  const told = () => server.log.find(({ path }) => path === '/operations.json');
  while (told() === undefined) await wait(50);
  expect(told()).toMatchObject({ status: 499, code: 'CLIENT_LEFT' });
  socket.destroy();
});
