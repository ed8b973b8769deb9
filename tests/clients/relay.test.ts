/** The real Relay compiler takes the schema: an entity that refetches itself, and pages of lists and of a search. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openInProcess, type InProcess } from './in-process.js';

const COMPILER = require.resolve('relay-compiler/cli.js');
const SCHEMA = readFileSync(resolve(__dirname, '../../schema/api.graphql'), 'utf8');

const APP = `
graphql\`
  query appQuery($text: String!, $asOf: Date) {
    ...app_search @arguments(text: $text)
    ...app_states
    state(code: "AUT", asOf: $asOf) { ...app_state @arguments(asOf: $asOf) }
  }
\`;
graphql\`
  fragment app_state on State
  @argumentDefinitions(asOf: { type: "Date" }, count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "appStateMore") {
    name
    partyTo(asOf: $asOf, first: $count, after: $cursor) @connection(key: "app_partyTo") {
      edges { since node { name } }
    }
  }
\`;
graphql\`
  fragment app_search on Query
  @argumentDefinitions(text: { type: "String!" }, count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "appSearchMore") {
    search(text: $text, first: $count, after: $cursor) @connection(key: "app_search") {
      edges { node { matched { text } entity { id exists } } }
    }
  }
\`;
graphql\`
  fragment app_states on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "appStatesMore") {
    states(first: $count, after: $cursor) @connection(key: "app_states") { edges { node { name } } }
  }
\`;
`;

const scratch = mkdtempSync(join(tmpdir(), 'spacegov-relay-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Compiled {
  readonly problems: string;
  readonly folder: string;
}

let made = 0;
async function compile(schema: string): Promise<Compiled> {
  const folder = join(scratch, String((made += 1)));
  mkdirSync(join(folder, 'src', '__generated__'), { recursive: true });
  writeFileSync(join(folder, 'schema.graphql'), schema);
  writeFileSync(join(folder, 'src', 'app.js'), APP);
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    artifactDirectory: './src/__generated__',
    persistConfig: { file: './queries.json' },
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'queries.json'), '{}');
  try {
    await promisify(execFile)(process.execPath, [COMPILER, 'relay.config.json'], { cwd: folder });
    return { problems: '', folder };
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }; // of a program that failed
    return { problems: stdout + stderr, folder };
  }
}

let compiled: Compiled;
let server: InProcess;
beforeAll(async () => {
  [compiled, server] = await Promise.all([compile(SCHEMA), openInProcess()]);
});
afterAll(() => server.graph.close());

it('compiles fragments that refetch and page', () => {
  expect(compiled.problems).toBe('');
  const artifacts = readdirSync(join(compiled.folder, 'src', '__generated__'));
  expect(artifacts).toEqual(
    expect.arrayContaining(['appQuery.graphql.js', 'appStateMore.graphql.js', 'appSearchMore.graphql.js']),
  );
});

it('makes operations that the graph answers', async () => {
  const texts = JSON.parse(readFileSync(join(compiled.folder, 'queries.json'), 'utf8')) as Record<string, string>;
  const variables = { text: 'moon', asOf: '2026-11-28', id: 'state:aut', count: 3, cursor: null };
  expect(Object.keys(texts)).toHaveLength(4);
  for (const text of Object.values(texts)) {
    const used = Object.fromEntries(Object.entries(variables).filter(([name]) => text.includes(`$${name}:`)));
    const { data, errors } = await server.graph.query(text, used);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"edges":[{');
  }
});

it('refuses a node with arguments of its own, as it was', async () => {
  const asItWas = SCHEMA.replace(/(\n {2}node\(\n[^)]*)(\n {2}\): Node\n)/, '$1\n    asOf: Date$2');
  expect(asItWas).not.toBe(SCHEMA);
  expect((await compile(asItWas)).problems).toContain('node');
});
