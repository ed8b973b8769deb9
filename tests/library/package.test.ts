import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanUp, finished, ROOT, scratch, settings, type Finished } from '../cli/support.js';

let project: string;
let archive: string;
/** Paths in the archive. */
let packed: readonly string[];

beforeAll(() => {
  const folder = scratch();
  const told = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT); // `npm test` has built
  const [made] = JSON.parse(told) as { readonly files: readonly { readonly path: string }[] }[];
  packed = made!.files.map(({ path }) => path);
  archive = join(folder, readdirSync(folder)[0]!);
  project = scratch();
  writeFileSync(join(project, 'package.json'), '{ "name": "notebook", "private": true, "type": "module" }');
  npm(['install', archive, '--prefer-offline', '--no-audit', '--no-fund'], project);
});
afterAll(cleanUp);

function npm(words: readonly string[], cwd: string): string {
  const options = { cwd, env: settings({}), timeout: 180_000, maxBuffer: 2 ** 26 };
  return execFileSync('npm', words, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function start(command: string, ...words: readonly string[]): Promise<Finished> {
  return finished(spawn(command, words, { cwd: project, env: settings({}), stdio: ['ignore', 'pipe', 'pipe'] }));
}

const SCRIPT = `
import { openGraph, type Answer, type PartialDate, type SpaceGraph } from 'space-governance-graph';
import { typePolicies } from 'space-governance-graph/clients/apollo';
import { keys } from 'space-governance-graph/clients/urql';

interface Treaties { readonly state: { readonly name: string; readonly partyTo: { readonly edges: readonly { readonly since: PartialDate | null }[] } } | null }

const graph: SpaceGraph = await openGraph({ data: null, today: '2024-01-01' });
const answer: Answer<Treaties> = await graph.query<Treaties>(
  'query ($code: String!) { state(code: $code) { name partyTo { edges { since } } } }',
  { code: 'CHN' },
);
const state = answer.data?.state;
const { claims } = await graph.dataset();
await graph.close();
// @ts-expect-error -- a day is a text
const wrong = () => openGraph({ today: 2024 });
export const told: string = [state?.name, state?.partyTo.edges.length, claims > 1000, answer.errors?.[0]?.extensions.code, typeof wrong, 'State' in typePolicies, 'State' in keys].join(' ');
`;

/** What a module names by its place. */
const IMPORTED = /\b(?:from|import) ?\(?["'](\.{1,2}\/[^"']+)["']/g;

it('has what it needs and nothing else', () => {
  const inside = (path: string): boolean => existsSync(join(project, 'node_modules/space-governance-graph', path));
  const needed = [
    'dist/start.js',
    'dist/start-licences.txt',
    'dist/index.d.ts',
    'schema/ontology.graphql',
    'seed/manifest.yaml',
    'docs/operations/00-article.graphql',
    'LICENSE',
    'NOTICE',
  ];
  expect(needed.filter((path) => !inside(path))).toEqual([]);
  expect(
    ['src', 'tests', 'web', 'bench', 'node_modules/typescript', '.spacegov', 'dist/.build'].filter(inside),
  ).toEqual([]);
  console.log(`package: ${Math.round(statSync(archive).size / 1000)} KB packed`);
});

it('has each file from a source that is kept', () => {
  const kept = new Set(execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n'));
  const sources = [...kept].flatMap((path) => /^src\/(.+)\.ts$/.exec(path)?.[1] ?? []);
  const own = new Set(sources.flatMap((name) => [`dist/${name}.js`, `dist/${name}.d.ts`]));
  // Those that esbuild makes, whose names have a digest, the command among them; and the seed as the ledger that it becomes.
  const made =
    /^dist\/(?:browser|explorer|playground|review)\/(?:[\w.-]+\/)*[\w.-]+\.(?:js|json|css|html|svg|txt|ttf|woff2|wasm)$|^dist\/start(?:-\w+)?\.(?:js|txt)$|^dist\/seeded\//;
  expect(packed.filter((path) => !own.has(path) && !kept.has(path) && !made.test(path))).toEqual([]);
});

it('has each module that one of its own imports, with its types, and none that only the build needs', () => {
  const modules = packed.filter((path) =>
    /^dist\/(?!(?:browser|explorer|playground|review)\/).+\.(?:js|d\.ts)$/.test(path),
  );
  const imported = modules.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORTED)].map(([, name = '']) =>
      join(dirname(path), path.endsWith('.d.ts') ? name.replace(/\.js$/, '.d.ts') : name).replaceAll('\\', '/'),
    ),
  );
  expect(imported.length).toBeGreaterThan(1_000);
  expect([...new Set(imported)].filter((path) => !packed.includes(path))).toEqual([]);
  expect(packed.filter((path) => /^dist\/(?:main|thread|(?:cli|ingest|server)\/.*)\.js$/.test(path))).toEqual([]);
});

it('says nothing of the machine that it was made on', () => {
  const telling = packed.filter((path) => readFileSync(join(ROOT, path)).includes(ROOT));
  expect(telling).toEqual([]);
});

it('needs nothing whose licence would bind who uses it', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly license?: string }>>;
  };
  const needed = Object.entries(packages).filter(([path]) => path !== ''); // that is the project itself
  expect(needed.length).toBeGreaterThan(100);
  const free = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0| AND | OR )+\)?$/;
  expect(needed.filter(([, { license = 'unknown' }]) => !free.test(license)).map(([path]) => path)).toEqual([]);
});

it('answers as a library, with types', async () => {
  writeFileSync(join(project, 'notebook.ts'), `${SCRIPT}\n`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['notebook.ts'] }));
  const tsc = await start(process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.');
  expect(tsc).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stdout } = await start(
    process.execPath,
    '--input-type=module',
    '-e',
    "console.log((await import('./notebook.js')).told)",
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'China 4 true  function true true\n' });
});

it('answers as a command, from any folder', async () => {
  const query = ['query', 'docs/operations/00-article.graphql'];
  const { code, stdout } = await start('npx', '--no-install', 'spacegov', ...query);
  expect(code).toBe(0);
  const { data, errors } = JSON.parse(stdout);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('Li Song');
  expect(existsSync(join(project, '.spacegov'))).toBe(false);
});

it('lets others read its package.json, and nothing inside', async () => {
  const load = (path: string): Promise<Finished> =>
    start(process.execPath, '--input-type=module', '-e', `await import('space-governance-graph/${path}')`);
  expect((await load('dist/main.js')).stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  rmSync(join(project, 'notebook.js'), { force: true });
});
