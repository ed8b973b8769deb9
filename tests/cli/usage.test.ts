import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, ROOT, scratch, spacegov } from './support.js';

afterAll(cleanUp);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

it.each([[[]], [['serve']], [['seed']], [['query']], [['verify']]])(
  '%j has --help with exit codes and settings, and --version',
  async (words) => {
    const help = await spacegov([...words, '--help'], { env: { PORT: 'x' } });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of [
      'PORT',
      'HOST',
      'SPACEGOV_DATA',
      'LOG_LEVEL',
      'NEO4J_URI',
      'NEO4J_USER',
      'NEO4J_PASSWORD',
      'NEO4J_DATABASE',
    ])
      expect(help.stdout).toContain(` ${name} `);
    expect(help.stdout).toMatch(/0 {2}right\n {2}1 {2}the answer is no, or the data is wrong\n {2}2 {2}used wrongly/);
    expect(await spacegov([...words, '--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  },
);

it.each`
  words                                            | says
  ${[]}                                            | ${'Usage: spacegov'}
  ${['sreve']}                                     | ${"unknown command 'sreve'"}
  ${['serve', '--port', '1']}                      | ${"unknown option '--port'"}
  ${['serve', 'more']}                             | ${'too many arguments'}
  ${['query']}                                     | ${"missing required argument 'file'"}
  ${['query', 'a.graphql', '--json', '--table']}   | ${'cannot be used with'}
  ${['query', 'nowhere.graphql']}                  | ${'nowhere.graphql: no such file'}
  ${['query', '/']}                                | ${'/: cannot be read (EISDIR)'}
  ${['query', '-', '--variables', '{code:"CHN"}']} | ${'--variables is no JSON'}
  ${['query', '-', '--variables', '["CHN"]']}      | ${'has to be an object'}
  ${['seed', '--folder', 'nowhere']}               | ${'--folder nowhere: cannot be read (ENOENT)'}
  ${['verify', '--article', 'nowhere.txt']}        | ${'nowhere.txt: cannot be read (ENOENT)'}
`('$words is used wrongly: $says', async ({ words, says }) => {
  const { code, stdout, stderr } = await spacegov(words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
});

it.each`
  env                                  | says
  ${{ PORT: '70000' }}                 | ${'PORT: "70000" is not a port: 0 to 65535'}
  ${{ PORT: '40 00' }}                 | ${'PORT: "40 00" is not a port'}
  ${{ HOST: 'http://here' }}           | ${'HOST: "http://here" is not a host name'}
  ${{ LOG_LEVEL: 'loud' }}             | ${'LOG_LEVEL: "loud" is not one of trace, debug, info'}
  ${{ NEO4J_URI: 'http://localhost' }} | ${'NEO4J_URI: what is set is not an address, as neo4j://localhost:7687'}
  ${{ PORT: 'x', LOG_LEVEL: 'loud' }}  | ${'LOG_LEVEL: "loud"'}
`('names the wrong setting: $env', async ({ env, says }) => {
  const { code, stdout, stderr } = await spacegov(['serve'], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
});

it('never prints what may be a secret', async () => {
  const { stderr } = await spacegov(['serve'], {
    env: { NEO4J_URI: 'http://neo4j:hunter2@x', NEO4J_PASSWORD: 'hunter3', PORT: 'x' },
  });
  expect(stderr).toContain('NEO4J_URI');
  expect(stderr).not.toMatch(/hunter/);
});

it('says which ledger cannot be trusted', async () => {
  const cwd = scratch();
  const { code, stderr } = await spacegov(['verify'], { cwd, env: { SPACEGOV_DATA: join(ROOT, 'package.json') } });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^spacegov: /);
});
