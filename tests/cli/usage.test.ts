import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packageFiles } from '../../src/graph/package-files.js';
import { runProgram, type Surroundings } from '../../src/cli/program.js';
import { readSettings } from '../../src/cli/settings.js';
import { cleanUp, MAIN, ROOT, spacegov, type Finished } from './support.js';

afterAll(cleanUp);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** The program without a process, and without a way to any graph. */
async function run(words: readonly string[]): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  const refuse = (): never => {
    throw new Error('nobody needs this');
  };
  const surroundings: Surroundings = {
    version,
    files: packageFiles(`file://${MAIN}`),
    output: { print: (text) => (stdout += text), note: (text) => (stderr += `${text}\n`), columns: null },
    clock: Date.now,
    age: () => performance.now(),
    executable: '',
    underNpmStart: false,
    settings: refuse,
    ontology: refuse,
    shelf: refuse,
    shelfNamed: refuse,
    home: refuse,
    homeNamed: refuse,
    logs: refuse,
    repair: refuse,
    copyLedger: refuse,
    statement: refuse,
  };
  return { code: await runProgram(words, surroundings), stdout, stderr };
}

it.each([[[]], [['serve']], [['seed']], [['query']], [['verify']]])(
  '%j has --help with exit codes and settings, and --version',
  async (words) => {
    const help = await run([...words, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of [
      ...'PORT HOST SPACEGOV_DATA LOG_LEVEL ALLOWED_HOSTS API_TOKENS NEO4J_URI NEO4J_USER NEO4J_PASSWORD NEO4J_DATABASE'.split(
        ' ',
      ),
    ])
      expect(help.stdout).toContain(` ${name} `);
    expect(help.stdout).toMatch(/0 {2}right\n {2}1 {2}the answer is no, or the data is wrong\n {2}2 {2}used wrongly/);
    expect(await run([...words, '--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  },
);

it.each`
  words                                            | says
  ${[]}                                            | ${'Usage: spacegov'}
  ${['sreve']}                                     | ${"unknown command 'sreve'"}
  ${['serve', '--port', '1']}                      | ${"unknown option '--port'"}
  ${['serve', 'more']}                             | ${'too many arguments'}
  ${['query']}                                     | ${"missing required argument 'question'"}
  ${['query', 'a.graphql', '--json', '--table']}   | ${'cannot be used with'}
  ${['query', 'nowhere.graphql']}                  | ${'nowhere.graphql: no such file'}
  ${['query', '/']}                                | ${'/: cannot be read (EISDIR)'}
  ${['query', '-', '--variables', '{code:"CHN"}']} | ${'--variables is no JSON'}
  ${['query', '-', '--variables', '["CHN"]']}      | ${'has to be an object'}
`('$words is used wrongly: $says', async ({ words, says }) => {
  const { code, stdout, stderr } = await run(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
});

it.each`
  words                                     | env                        | exit | says
  ${['--version']}                          | ${{ PORT: 'x' }}           | ${0} | ${''}
  ${['sreve']}                              | ${{}}                      | ${2} | ${"unknown command 'sreve'"}
  ${['serve']}                              | ${{ PORT: '70000' }}       | ${2} | ${'PORT: "70000" is not a port: 0 to 65535'}
  ${['seed', '--folder', 'nowhere']}        | ${{}}                      | ${2} | ${'--folder nowhere: cannot be read (ENOENT)'}
  ${['verify', '--article', 'nowhere.txt']} | ${{}}                      | ${2} | ${'nowhere.txt: cannot be read (ENOENT)'}
  ${['verify']}                             | ${{ SPACEGOV_DATA: MAIN }} | ${1} | ${'cannot be opened (ENOTDIR)'}
`('a process ends with $exit for $words $env', async ({ words, env, exit, says }) => {
  const { code, stderr } = await spacegov(words, { env });
  expect(code).toBe(exit);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('a fault of this program');
});

describe('settings', () => {
  it.each([
    ['https://example.org', ['https://example.org']],
    ['https://example.org, http://localhost:3000', ['https://example.org', 'http://localhost:3000']],
  ])('read the origins %s', (text, origins) => {
    expect(readSettings({ CORS_ORIGINS: text }).corsOrigins).toEqual(origins);
  });

  it.each(['*', 'example.org', 'https://example.org/', 'https://example.org,', 'null'])(
    'refuse %s for an origin',
    (text) => {
      expect(() => readSettings({ CORS_ORIGINS: text })).toThrow(/^CORS_ORIGINS: .* is not a list of origins/);
    },
  );

  it('have defaults, also where a variable is empty', () => {
    const expected = {
      port: 4000,
      host: '127.0.0.1',
      data: './.spacegov',
      logLevel: 'info',
      processes: 1,
      threads: Math.min(Math.max(availableParallelism() - 1, 1), 4),
      mcp: 'off',
      metrics: 'off',
      corsOrigins: [],
      allowedHosts: null,
      tokens: [],
      neo4j: null,
      model: null,
    };
    expect(readSettings({ PORT: '', HOST: undefined, NEO4J_URI: '' })).toEqual(expected);
    // Together they have as many threads as there are processors, but each has one.
    expect(readSettings({ PROCESSES: '64' })).toMatchObject({ processes: 64, threads: 1 });
    expect(() => readSettings({ PROCESSES: '0' })).toThrow('PROCESSES: "0" is not a number of processes, 1 to 64');
    const uri = 'neo4j+s://x.databases.neo4j.io';
    const url = 'http://localhost:1/v1/messages';
    expect(readSettings({ SPACEGOV_LLM_URL: url, SPACEGOV_LLM_MODEL: 'm' }).model).toEqual({
      ...{ url, model: 'm', key: null, limitMs: 120_000 },
    });
    expect(readSettings({ NEO4J_URI: uri }).neo4j).toEqual({ uri, user: 'neo4j', password: '', database: null });
  });

  it.each`
    env                                          | says
    ${{ PORT: '40 00' }}                         | ${'PORT: "40 00" is not a port'}
    ${{ HOST: 'http://here' }}                   | ${'HOST: "http://here" is not a host name'}
    ${{ LOG_LEVEL: 'loud' }}                     | ${'LOG_LEVEL: "loud" is not one of trace, debug, info'}
    ${{ NEO4J_URI: 'http://localhost' }}         | ${'NEO4J_URI: what is set is not an address, as neo4j://localhost:7687'}
    ${{ API_TOKENS: 'too-short' }}               | ${'API_TOKENS: what is set is not a list of tokens'}
    ${{ ALLOWED_HOSTS: 'a b' }}                  | ${'ALLOWED_HOSTS: "a b" is not a list of host names'}
    ${{ PORT: 'x', LOG_LEVEL: 'loud' }}          | ${'LOG_LEVEL: "loud"'}
    ${{ SPACEGOV_LLM_URL: 'http://a/v1' }}       | ${'SPACEGOV_LLM_URL: what is set is not an address that ends with /chat/completions'}
    ${{ SPACEGOV_LLM_URL: 'http://a/messages' }} | ${'SPACEGOV_LLM_MODEL: is not set'}
    ${{ SPACEGOV_LLM_KEY: 'two words' }}         | ${/^(?![^]*two words)SPACEGOV_LLM_KEY: what is set is not a key/}
  `('are refused by name: $env', ({ env, says }) => {
    expect(() => readSettings(env)).toThrow(says);
  });

  it('are never printed where they may be secret', () => {
    const env = { NEO4J_URI: 'http://neo4j:hunter2@x', NEO4J_PASSWORD: 'hunter3', PORT: 'x' };
    expect(() => readSettings(env)).toThrow(/^(?![\s\S]*hunter)[\s\S]*NEO4J_URI/);
  });
});
