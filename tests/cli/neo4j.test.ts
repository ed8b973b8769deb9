import { busy } from '../support/busy.js';
import { openFaultProxy } from '../support/fault-proxy.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { adding, SMALL } from '../seed/support.js';
import {
  cleanUp,
  scratch,
  serve as serveOf,
  smallPackage,
  spacegov as run,
  type Finished,
  type RunOptions,
  type Serving,
} from './support.js';

/** Who came to the Moon Agreement and left it, as the project's own tables have it. */
const SAUDI_ARABIA = {
  ...adding(
    'treaties/treaty_status.csv',
    'MOON,SAU,withdrawn,,2012-07-18,withdrawal,,2024-01-05,no,high,,https://treaties.un.org/moon,2024-01-05',
  ),
  ...adding('treaties/withdrawals.csv', 'MOON,SAU,accession,2023-01-05'),
};

describeNeo4j('the command line on Neo4j', () => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  let main: string;
  const spacegov = (words: readonly string[], options: RunOptions = {}): Promise<Finished> =>
    run(words, { main, ...options });
  const serve = (settings: Readonly<Record<string, string>>): Promise<Serving> => serveOf(settings, scratch(), main);

  beforeAll(async () => {
    main = smallPackage({ ...SMALL, ...SAUDI_ARABIA });
    database = await openTestDatabase();
    const { uri, user, password } = database.access;
    env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, LOG_LEVEL: 'silent' };
    await database.wipe();
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
    cleanUp();
  });

  const compare = (cwd: string): Promise<Finished> => spacegov(['verify', '--against', 'neo4j'], { cwd, env });
  const version = (text: string): string => /data version ([0-9a-f]{64})/.exec(text)?.[1] ?? text;

  it('says that there is no graph yet, and how to bring it in', async () => {
    const { code, stdout, stderr } = await spacegov(['query', '-'], { env, input: '{ dataset { claims } }' });
    expect([code, stdout]).not.toEqual([null, '']);
    expect(stderr).toContain('spacegov seed');
  });

  it('serves from it, and brings the seed into an empty one first', async () => {
    await database.wipe();
    const server = await serve(env);
    expect(server.screen()).toContain(env['NEO4J_URI']);
    expect(server.screen()).not.toContain(env['NEO4J_PASSWORD']);
    expect(server.screen()).toContain('Seeded now');
    expect(await asked(server.url)).toMatchObject({ data: { state: { name: 'Austria' } } });
    server.child.kill('SIGTERM');
    expect((await server.end).code).toBe(0);
  });

  it('seeds no second time, finds the graph sound, and answers as the embedded store does', async () => {
    const again = await spacegov(['seed'], { env });
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('0 claims opened, 0 closed');
    const embedded = await spacegov(['seed']);
    expect(version(again.stdout)).toBe(version(embedded.stdout));

    const sound = await spacegov(['verify'], { env });
    expect(sound).toMatchObject({ code: 0, stderr: '', stdout: (await spacegov(['verify'])).stdout });

    for (const [name, variables] of [
      [
        '02-treaty-status',
        '{"states":["state:aut","state:sau"],"instruments":["instrument:moon"],"asOf":"2020-01-01"}',
      ],
      ['06-consent', '{"code":"SAU","instrument":"instrument:moon"}'],
    ] as const) {
      const words = ['query', `docs/operations/${name}.graphql`, '--json', '--variables', variables];
      const [one, other] = [await spacegov(words, { env }), await spacegov(words)];
      expect([one.code, other.code]).toEqual([0, 0]);
      expect(JSON.parse(one.stdout)).toEqual(JSON.parse(other.stdout));
    }
  });

  it('explains by which indexes a question is answered', async () => {
    const { code, stdout } = await spacegov(['explain', '06', '--json'], { env });
    expect(code).toBe(0);
    const { indexes, operators } = JSON.parse(stdout) as { indexes: string[]; operators: string[] };
    expect(operators[0]).toMatch(/^ProduceResults /);
    expect(indexes.join('\n')).toMatch(/NodeIndexSeek .*:State\(code\)/);
  });

  it('copies to the embedded store and back, with the same version everywhere', async () => {
    const cwd = scratch();
    const out = await spacegov(['copy', '--from', 'neo4j', '--to', 'embedded'], { cwd, env });
    expect(out).toMatchObject({ code: 0, stderr: '' });
    expect(out.stdout).toContain('equal on both');
    const same = await compare(cwd);
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('equal in both') });

    // The copy holds the seed of the package, and later commands know it without reading it again.
    expect((await spacegov(['query', '-'], { cwd, input: '{ dataset { head } }' })).stderr).toBe('');
    expect((await spacegov(['seed'], { cwd })).stdout).toContain('0 claims opened, 0 closed');

    await database.wipe();
    const back = await spacegov(['copy', '--from', 'embedded', '--to', 'neo4j'], { cwd, env });
    expect(back.code).toBe(0);
    expect(version(back.stdout)).toBe(version(out.stdout));
    expect(await compare(cwd)).toMatchObject({ code: 0 });
  });

  it('is cited and replayed from a copy, as a refusal says', async () => {
    const cwd = scratch();
    const words = [
      'docs/operations/06-consent.graphql',
      '--variables',
      '{"code":"SAU","instrument":"instrument:moon"}',
    ];
    for (const refused of [
      await spacegov(['cite', ...words], { cwd, env }),
      await spacegov(['query', ...words, '--at', 'a'.repeat(64)], { cwd, env }),
    ]) {
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('spacegov copy --from neo4j --to embedded');
    }
    await spacegov(['copy', '--from', 'neo4j', '--to', 'embedded'], { cwd, env });
    const there = JSON.parse(
      (await spacegov(['query', ...words, '--json', '--today', '2026-11-23'], { cwd, env })).stdout,
    );
    // The version is that of the data, in any store; a copy's chain of batches is its own.
    const at = there.extensions.dataset.version;
    const copy = JSON.parse(
      (await spacegov(['query', ...words, '--json', '--today', '2026-11-23', '--at', at], { cwd })).stdout,
    );
    expect(copy.data).toEqual(there.data);
    expect(copy.extensions.dataset.version).toBe(at);
  });

  it('prints the first differences once somebody has changed the database by hand', async () => {
    const cwd = scratch();
    await spacegov(['copy', '--from', 'neo4j', '--to', 'embedded'], { cwd, env });
    await database.run(
      "MATCH (:State {id: 'state:sau'})-[r:PARTY_TO]->(:Instrument {id: 'instrument:moon'}) SET r.until = '2023-01-05'",
    );
    const edge = await compare(cwd);
    expect(edge.code).toBe(1);
    expect(edge.stdout).toMatch(
      /^edges of (state:sau|instrument:moon):\n {2}here .*2024-01-05.*\n {2}there .*2023-01-05/m,
    );
    await database.run("MATCH (c:Claim {subject: 'state:sau', predicate: 'name'}) SET c.objectJson = '\"Arabia\"'");
    const claim = await compare(cwd);
    expect(claim).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^claim claim:[0-9a-f]{32}:\n {2}here .*Saudi Arabia/),
    });
    expect(claim.stderr).toMatch(/^\d+ differences/m);
    await database.wipe();
  });

  it('serves while the database is down, says so, and recovers without a restart', async () => {
    const { uri } = database.access;
    const reserved = await openFaultProxy(uri);
    const { port } = reserved;
    await reserved.close();
    await database.wipe();
    const server = await serve({ ...env, NEO4J_URI: `bolt://127.0.0.1:${port}` });
    expect(server.screen()).toContain('cannot be reached');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    const start = performance.now();
    expect(await asked(server.url)).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    expect(performance.now() - start).toBeLessThan(3_500 * busy());

    const proxy = await openFaultProxy(uri, port);
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    await until(async () => (await claims(server.url)) > 0);
    expect(await asked(server.url)).toMatchObject({ data: { state: { name: 'Austria' } } });
    server.child.kill('SIGTERM');
    expect((await server.end).code).toBe(0);
    await proxy.close();
  });

  it.each([
    ['a wrong password', { NEO4J_PASSWORD: 'wrong-password' }, /NEO4J_PASSWORD/],
    ['an address that is none', { NEO4J_URI: 'localhost:7687' }, /NEO4J_URI/],
  ])('names the setting for %s', async (_, wrong, message) => {
    const { code, stderr } = await spacegov(['serve'], { env: { ...env, PORT: '0', ...wrong } });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('wrong-password');
  });
});

/** Polls what says nothing when it changes; a server that never comes runs into the limit of the test. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((tick) => setTimeout(tick, 50));
}

async function post(url: string, query: string): Promise<{ data?: Record<string, never> }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json() as Promise<{ data?: Record<string, never> }>; // whatever the test has asked for
}

const asked = (url: string): Promise<unknown> => post(url, '{ state(code: "AUT") { name } }');

async function claims(url: string): Promise<number> {
  const { data } = await post(url, '{ dataset { claims } }');
  return (data?.['dataset'] as { claims: number } | undefined)?.claims ?? 0;
}
