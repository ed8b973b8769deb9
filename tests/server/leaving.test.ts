/** Clients that leave, and a server that is stopped, while answers are under way. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer, type TestServerOptions } from '../support/server.js';
import { busy } from '../support/busy.js';

/** A store whose answers wait to be let go, and that notices when nobody wants them any more. */
function heldStore(): {
  readonly options: TestServerOptions;
  readonly letGo: () => void;
  readonly runs: () => number;
  readonly stopped: () => number;
} {
  let [runs, stopped] = [0, 0];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const options: TestServerOptions = {
    store: (store) => ({
      async run(plan, values, options) {
        runs += 1;
        options.waiter?.signal.addEventListener('abort', () => (stopped += 1));
        await held;
        return store.run(plan, values, options);
      },
    }),
  };
  return { options, letGo, runs: () => runs, stopped: () => stopped };
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await wait(5);
  }
}

const NAMES = '{ states(first: 1) { nodes { id } } }';

it('stops the work on an answer when its client leaves', async () => {
  const store = heldStore();
  const server = await startTestServer(store.options);
  const body = JSON.stringify({ query: NAMES });
  const socket = connect(server.port, '127.0.0.1');
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  socket.write(head + body);
  await until(() => store.runs() === 1);
  expect(store.stopped()).toBe(0);
  socket.destroy();
  await until(() => store.stopped() === 1);
  await until(() => server.log.length > 0);
  expect(server.log).toMatchObject([{ message: 'request', status: 499, code: 'CLIENT_LEFT' }]);
  store.letGo();
  await server.close();
});

it('does not stop the work of a client who stays', async () => {
  const store = heldStore();
  const server = await startTestServer(store.options);
  const answer = server.ask(NAMES);
  await until(() => store.runs() === 1);
  store.letGo();
  expect((await answer).status).toBe(200);
  expect(store.stopped()).toBe(0);
  await server.close();
});

it('is not ready once it is being stopped, refuses new operations, and finishes those under way', async () => {
  const store = heldStore();
  const server = await startTestServer(store.options);
  const answers = Array.from({ length: 20 }, () => server.ask(NAMES));
  await until(() => store.runs() === 20);

  const started = performance.now();
  const closing = server.close();
  expect(await server.fetch('/readyz')).toMatchObject({ status: 503, json: { status: 'stopping' } });
  const refused = await server.ask(NAMES);
  expect(refused).toMatchObject({ status: 503, json: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] } });
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(store.runs()).toBe(20);

  store.letGo();
  for (const { status, json } of await Promise.all(answers)) {
    expect({ status, data: json.data }).toEqual({
      status: 200,
      data: { states: { nodes: [{ id: expect.any(String) }] } },
    });
  }
  await closing;
  expect(performance.now() - started).toBeLessThan(10_000 * busy());
  await expect(server.fetch('/healthz')).rejects.toThrow('fetch failed');
});

it('closes connections that are kept for later or never asked anything', async () => {
  const server = await startTestServer();
  const agent = new Agent({ keepAlive: true });
  const kept = request(`${server.url}/healthz`, { agent }).end();
  const [response] = await once(kept, 'response');
  response.resume();
  await once(response, 'end');
  const silent = connect(server.port, '127.0.0.1').resume();
  await once(silent, 'connect');
  const gone = Promise.all([once(silent, 'close'), once(kept.socket!, 'close')]);
  const started = performance.now();
  await server.close();
  await gone;
  expect(performance.now() - started).toBeLessThan(1_000 * busy());
  agent.destroy();
});

it('is closed in the end though an answer never comes', async () => {
  const store = heldStore();
  const server = await startTestServer({ ...store.options, timeouts: { drainMs: 300 } });
  const answer = server.ask(NAMES).catch((error: unknown) => error);
  await until(() => store.runs() === 1);
  const started = performance.now();
  await Promise.all([server.close(), server.close()]);
  expect(performance.now() - started).toBeLessThan(2_000 * busy());
  expect(await answer).toMatchObject({ message: 'fetch failed' });
  await until(() => store.stopped() === 1);
});

it('loses no answer when it is stopped under load', async () => {
  const server = await startTestServer();
  const statuses: number[] = [];
  const clients = Array.from({ length: 10 }, async () => {
    for (;;) {
      const reply = await server.ask(NAMES).catch(() => undefined);
      if (reply === undefined) return; // the port is closed
      statuses.push(reply.status);
      if (reply.status === 200) expect(reply.json.data.states.nodes).toHaveLength(1);
    }
  });
  await until(() => statuses.filter((status) => status === 200).length >= 20);
  await server.close();
  await Promise.all(clients);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
});
