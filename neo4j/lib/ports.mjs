/** Chooses ports on 127.0.0.1, the only address a local server listens on. */
import { connect, createServer } from 'node:net';

/**
 * @param {number} preferred 0 for any.
 * @returns {Promise<number>} `preferred` when it is free, else one the system gives.
 */
export async function choosePort(preferred) {
  // Some systems let 127.0.0.1 be bound beside a server on all addresses, so ask for an answer first.
  if (preferred !== 0 && !(await answers(preferred)) && (await bind(preferred)) !== undefined) return preferred;
  return /** @type {Promise<number>} */ (bind(0));
}

function bind(port) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error) => (port === 0 ? fail(error) : done(undefined)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const given = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      server.close(() => done(given));
    });
  });
}

function answers(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(500, () => end(false));
  });
}
