/** The blocks of docs/typed-client.md, compiled with the real clients, and run against a server. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALONE, cleanUp, finished, ROOT, scratch, settings, type Finished } from '../cli/support.js';
import { startTestServer, type TestServer } from '../support/server.js';

const PAGE = readFileSync(join(ROOT, 'docs/typed-client.md'), 'utf8');
/** Code after the heading that holds it. */
const BLOCKS = [...PAGE.matchAll(/^## ([^\n]+)\n[^#]*?```ts\n(.*?)```/gms)].map(([, heading = '', code = '']) => ({
  heading,
  code,
  said: [...code.matchAll(/^console\.log.*\/\/ ([\w ]+)/gm)].map(([, word = '']) => word.trim()),
}));

/** Each line that must not compile, and what the compiler says to it. */
const WRONG = [
  ["await graph.query(treatyStatus, { code: 'IND' });", "'code' does not exist in type"],
  ['await graph.query(treatyStatus);', "not assignable to parameter of type 'string | UntypedDocument'"],
  ["await graph.query(treatyStatus, { states: 'state:ind', instruments: [] });", "'string' is not assignable to type"],
  ["await graph.query(consent, { code: 'SAU' });", "'instrument' is missing"],
  ['(await graph.query(consent, saudi)).data?.state?.nmae;', "'nmae' does not exist"],
  ['(await graph.query(consent, saudi)).data?.state.name;', "is possibly 'null'"],
  ["const status: 'PARTY' | undefined = matrix.data?.treatyMatrix[0]?.cells[0]?.status;", 'TreatyStatus | undefined'],
] as const;
const HEAD = [
  "import { openGraph } from 'space-governance-graph';",
  "import { consent, treatyStatus } from 'space-governance-graph/operations';",
  'const graph = await openGraph();',
  "const saudi = { code: 'SAU', instrument: 'instrument:moon' };",
  "const matrix = await graph.query(treatyStatus, { states: ['state:ind'], instruments: ['instrument:moon'] });",
];

let server: TestServer;
let project: string;
let compiled: Finished;

beforeAll(async () => {
  server = await startTestServer();
  project = scratch();
  link('space-governance-graph', ROOT);
  for (const name of ['@apollo/client', '@urql/core', '@urql/exchange-graphcache', 'gql.tada', 'graphql', 'typescript'])
    link(name, join(ROOT, 'node_modules', name));
  write('package.json', '{ "name": "typed", "private": true, "type": "module" }');
  const plugin = /```json\n(.*?)```/s.exec(PAGE)?.[1] ?? '';
  const { plugins } = (JSON.parse(plugin) as { compilerOptions: { plugins: unknown } }).compilerOptions; // as the page has it
  const options = { strict: true, target: 'es2022', module: 'nodenext', types: ['node'], skipLibCheck: true, plugins };
  const typeRoots = [join(ROOT, 'node_modules/@types')];
  write('tsconfig.json', JSON.stringify({ compilerOptions: { ...options, typeRoots }, include: ['*.ts'] }));
  for (const [i, { code }] of BLOCKS.entries())
    write(`block-${i}.ts`, code.replaceAll('http://127.0.0.1:4000', server.url));
  write('wrong.ts', [...HEAD, ...WRONG.map(([line]) => line)].join('\n'));
  execFileSync(process.execPath, [...ALONE, 'node_modules/gql.tada/bin/cli.js', 'generate-output'], { cwd: project });
  compiled = await node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false']);
});
afterAll(async () => {
  await server.close();
  cleanUp();
});

function link(name: string, target: string): void {
  const path = join(project, 'node_modules', name);
  mkdirSync(join(path, '..'), { recursive: true });
  symlinkSync(target, path, 'junction');
}

const write = (name: string, text: string): void => writeFileSync(join(project, name), text);

function node(words: readonly string[]): Promise<Finished> {
  return finished(
    spawn(process.execPath, [...ALONE, ...words], {
      cwd: project,
      env: settings({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

it('compiles every block of the page, and no wrong use of an operation', () => {
  const complaints = compiled.stdout.split('\n').filter((line) => /^\S/.test(line));
  const whole = compiled.stdout;
  expect(complaints.filter((line) => !line.startsWith('wrong.ts'))).toEqual([]);
  const told = WRONG.map(([line, said], i) => {
    const at = `wrong.ts(${HEAD.length + i + 1},`;
    const text = whole.slice(whole.indexOf(at)).split(/\n(?=\S)/)[0] ?? '';
    return `${line}: ${whole.includes(at) && text.includes(said) ? said : text}`;
  });
  expect(told).toEqual(WRONG.map(([line, said]) => `${line}: ${said}`));
});

it('has blocks for the library, Apollo Client, urql and gql.tada', () => {
  expect(BLOCKS.map(({ heading }) => heading.split(/[,:]/)[0])).toEqual([
    'In the library',
    'Apollo Client',
    'urql',
    'gql.tada',
  ]);
});

it.each(BLOCKS.map(({ heading, said }, i) => ({ heading, said, i })))('$heading', async ({ said, i }) => {
  const { stdout, stderr, code } = await node([`block-${i}.js`]);
  expect({ code, stderr, lines: stdout.trim().split('\n').length }).toEqual({
    code: 0,
    stderr: '',
    lines: said.length,
  });
  const lines = stdout.trim().split('\n');
  for (const [j, word] of said.entries()) expect(word.startsWith(lines[j] ?? '?')).toBe(true);
});
