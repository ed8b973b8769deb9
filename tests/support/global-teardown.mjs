/** Ends the Neo4j of the run: its keeper stops the server and deletes the folder when its input closes. */
import { setTimeout as wait } from 'node:timers/promises';

export default async function tearDown() {
  const keeper = globalThis.__SPACEGOV_KEEPER__;
  if (!keeper || keeper.exitCode !== null) return;
  const ended = new Promise((done) => keeper.once('exit', done));
  keeper.ref();
  keeper.stdin.end();
  await Promise.race([ended, wait(40_000, undefined, { ref: false })]);
  delete globalThis.__SPACEGOV_KEEPER__;
  delete process.env.SPACEGOV_NEO4J_TEST;
}
