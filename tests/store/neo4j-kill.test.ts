/** `kill -9` while the seed is brought in, at any step of it: the next try completes it, as if nothing had happened. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanUp, commandOf, scratch, settings, smallPackage, spacegov } from '../cli/support.js';
import { load } from '../seed/support.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { DatasetState } from '../../src/store/store.js';
import { openFaultProxy, type FaultProxy } from '../support/fault-proxy.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { ontology } from '../support/seed.js';

/** A message of Bolt that has no more to say than that a transaction is to be committed. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]).toString('latin1');

describeNeo4j('a seeding that is killed', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;
  let main: string;
  let env: Readonly<Record<string, string>>;
  let expected: DatasetState;
  beforeAll(async () => {
    main = smallPackage();
    database = await openTestDatabase();
    proxy = await openFaultProxy(database.access.uri);
    const { user, password } = database.access;
    env = { NEO4J_URI: proxy.uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const store = new EmbeddedStore(ontology, memoryJournal(), []);
    await store.write(await load());
    expected = await store.dataset();
    await database.emptyStore();
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
    await proxy.close();
    cleanUp();
  });

  it.each`
    step                                      | seen
    ${'it takes the lock'}                    | ${['m.writing = true']}
    ${'it writes claims'}                     | ${['CREATE (c:Claim)']}
    ${'it writes evidence'}                   | ${['CREATE (c)-[e:EVIDENCE]->(d)']}
    ${'it writes values'}                     | ${['CREATE (v:PropertyValue)']}
    ${'it writes edges'}                      | ${['CREATE (a)-[r:$(row.type)]->(b)']}
    ${'it says what the data are now'}        | ${['REMOVE m.writing']}
    ${'it has asked for all to be committed'} | ${['REMOVE m.writing', COMMIT]}
  `('leaves nothing or all of it when it dies as $step', async ({ seen }: { seen: readonly string[] }) => {
    await killWhen(seen);
    const { claims } = await database.store().dataset();
    if (seen.includes(COMMIT)) expect([0, expected.claims]).toContain(claims);
    else expect(claims).toBe(0);
    expect(await orphans(database)).toEqual({ claims: 0, relations: 0 });

    expect(await spacegov(['seed'], { env, main })).toMatchObject({ code: 0, stderr: '' });
    const { version, edges } = expected;
    expect(await database.store().dataset()).toMatchObject({ version, claims: expected.claims, edges });
    expect(await orphans(database)).toEqual({ claims: 0, relations: 0 });
    await database.clear();
  });

  it('is completed once: the next seeding finds nothing to add', async () => {
    expect(await spacegov(['seed'], { env, main })).toMatchObject({ code: 0, stderr: '' });
    const again = await spacegov(['seed'], { env, main });
    expect(again.stdout).toContain('0 claims opened, 0 closed');
  });

  /** Kills it in the moment in which all these texts have been sent to the database, in this order. */
  async function killWhen(texts: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [...commandOf(main), 'seed'], {
      cwd: scratch(),
      env: settings(env),
      stdio: 'ignore',
    });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.once('close', (_, signal) => done(signal)));
    const waiting = [...texts];
    let sent = '';
    proxy.watch((bytes) => {
      sent = sent.slice(-200) + bytes.toString('latin1');
      while (waiting[0] !== undefined && sent.includes(waiting[0])) {
        sent = sent.slice(sent.indexOf(waiting[0]) + waiting[0].length);
        waiting.shift();
      }
      if (waiting.length === 0) child.kill('SIGKILL');
    });
    expect(await ended).toBe('SIGKILL'); // and not because it was done
    proxy.watch(() => undefined);
    // The server notices, and takes back what was not committed.
    const open = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.app = 'space-governance-graph' RETURN count(*) AS n";
    while (Number((await database.run(open))[0]?.['n']) > 0) await wait(20);
  }
});

/** Claims that rest on nothing, and relations whose claim is nowhere. */
async function orphans(database: TestDatabase): Promise<unknown> {
  const [claims] = await database.run('MATCH (c:Claim) WHERE NOT (c)-[:EVIDENCE]->() RETURN count(c) AS n');
  const [relations] = await database.run(
    'MATCH (:Entity)-[r]->(:Entity) WHERE NOT EXISTS { MATCH (c:Claim) WHERE c.id = r.claimId } RETURN count(r) AS n',
  );
  return { claims: claims?.['n'], relations: relations?.['n'] };
}
