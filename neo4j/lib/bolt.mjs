/** Talks to a server that is starting: does it answer, and does it know our password? */
import { connect } from 'node:net';

/** The opening of the Bolt protocol: a magic number, then four versions, of which the server picks one. */
const HANDSHAKE = Buffer.from('6060b01700000005000004040000000400000003', 'hex');

/** @param {number} port @returns {Promise<boolean>} */
export function answersBolt(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(HANDSHAKE));
    const end = (answer) => {
      socket.destroy();
      done(answer);
    };
    socket.once('data', (bytes) => end(bytes.length === 4));
    socket.once('error', () => end(false));
    socket.once('close', () => done(false));
    socket.setTimeout(2_000, () => end(false));
  });
}

/**
 * Sees to it that user neo4j has `password`.
 *
 * @param {string} uri
 * @param {string} password
 * @param {readonly string[]} before passwords it may still have; `neo4j` is that of an empty database. Neo4j locks the
 *   user out for some seconds after three wrong ones, so give no more than two.
 */
export async function agreeOnPassword(uri, password, before) {
  if (await logsIn(uri, password)) return;
  for (const old of before) {
    if (await changePassword(uri, old, password)) return;
  }
  throw new Error(
    'The database in this data folder has another password. Set NEO4J_PASSWORD to it, or empty the folder with ' +
      '`npm run neo4j -- --reset`.',
  );
}

async function logsIn(uri, password) {
  return withDriver(uri, password, (driver) => driver.executeQuery('RETURN 1', {}, { database: 'neo4j' }));
}

async function changePassword(uri, old, password) {
  const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $password';
  return withDriver(uri, old, (driver) => driver.executeQuery(change, { old, password }, { database: 'system' }));
}

/** @returns {Promise<boolean>} false when the server refuses the password, or wants it changed first. */
async function withDriver(uri, password, ask) {
  const { default: neo4j } = await import('neo4j-driver'); // to load it takes longer than all else of `--status`
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 5_000 });
  try {
    await ask(driver);
    return true;
  } catch (error) {
    if (String(error.code).startsWith('Neo.ClientError.Security.')) return false;
    throw error;
  } finally {
    await driver.close();
  }
}
