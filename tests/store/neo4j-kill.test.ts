/** `kill -9` while the seed is brought in, at any moment: the next try completes it, as if nothing had happened. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanUp, MAIN, scratch, settings, spacegov } from '../cli/support.js';
import { openSeed } from '../queries/open-seed.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';

describeNeo4j('a seeding that is killed', () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await openTestDatabase();
    const { uri, user, password } = database.access;
    env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
    cleanUp();
  });

  it('leaves nothing or all of it, and is completed by the next, which a third finds nothing to add to', async () => {
    const { store } = await openSeed();
    const expected = await store.dataset();
    await database.wipe();
    for (const ms of [350, 700, 1_200, 2_000, 3_000, 4_500]) {
      await killAfter(ms, env);
      const { claims } = await database.store().dataset();
      expect([0, expected.claims]).toContain(claims);
      expect(await orphans(database)).toEqual({ claims: 0, relations: 0 });
      if (claims > 0) await database.wipe();
    }
    expect(await spacegov(['seed'], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(await database.store().dataset()).toMatchObject({
      version: expected.version,
      claims: expected.claims,
      edges: expected.edges,
    });
    const again = await spacegov(['seed'], { env });
    expect(again.stdout).toContain('0 claims opened, 0 closed');
    expect(await orphans(database)).toEqual({ claims: 0, relations: 0 });
  });
});

async function killAfter(ms: number, env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'seed'], { cwd: scratch(), env: settings(env), stdio: 'ignore' });
  const ended = new Promise((done) => child.once('close', done));
  await wait(ms);
  child.kill('SIGKILL');
  await ended;
  await wait(300); // the server notices, and takes back what was not committed
}

/** Claims that rest on nothing, and relations whose claim is nowhere. */
async function orphans(database: TestDatabase): Promise<unknown> {
  const [claims] = await database.run('MATCH (c:Claim) WHERE NOT (c)-[:EVIDENCE]->() RETURN count(c) AS n');
  const [relations] = await database.run(
    'MATCH (:Entity)-[r]->(:Entity) WHERE NOT EXISTS { MATCH (c:Claim) WHERE c.id = r.claimId } RETURN count(r) AS n',
  );
  return { claims: claims?.['n'], relations: relations?.['n'] };
}
