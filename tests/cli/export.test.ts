import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../export/read-csv.js';
import { cleanUp, commandOf, scratch, smallPackage, spacegov } from './support.js';

let main: string;
beforeAll(() => (main = smallPackage()));
afterAll(cleanUp);

it('writes a file whole, and says what to cite', async () => {
  const cwd = scratch();
  const { code, stdout, stderr } = await spacegov(['export', 'edges.csv', '--ever', '--out', 'edges.csv'], {
    main,
    cwd,
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('Cite: Space Governance Graph contributors.');
  expect(stderr).toContain('Terms: ');
  const rows = readCsv(readFileSync(join(cwd, 'edges.csv'), 'utf8'));
  expect(rows.length).toBeGreaterThan(0);
  const piped = await spacegov(['export', 'edges.csv', '--ever'], { main, cwd });
  expect(readCsv(piped.stdout)).toEqual(rows);
});

it('lists the formats', async () => {
  const { code, stdout } = await spacegov(['export'], { main });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^edges\.csv +One row a relation/m);
});

it('gives the answer to an operation', async () => {
  const { code, stdout } = await spacegov(
    ['export', 'operation.csv', '--operation', '{ states { nodes { id name } } }'],
    { main },
  );
  expect(code).toBe(0);
  expect(readCsv(stdout)[0]).toMatchObject({ id: expect.stringMatching(/^state:/) as string });
});

it.each`
  words                                        | message
  ${['edges.cvs']}                             | ${'edges.cvs: no such format. Did you mean "edges.csv"?'}
  ${['edges.csv', '--as-of', '2020']}          | ${'asOf: "2020" is no calendar day.'}
  ${['operation.csv']}                         | ${'operation: which?'}
  ${['edges.csv', '--out', 'none/edges.csv']}  | ${'none/edges.csv: cannot be written (ENOENT).'}
  ${['operation.csv', '--operation', '{ x }']} | ${'GRAPHQL_VALIDATION_FAILED'}
`('refuses $words: $message', async ({ words, message }) => {
  const cwd = scratch();
  const { code, stderr } = await spacegov(['export', ...(words as string[])], { main, cwd });
  expect(stderr).toContain(message);
  expect(code).not.toBe(0);
  expect(existsSync(join(cwd, 'edges.csv'))).toBe(false);
});

it('ends well when its reader has enough', async () => {
  const child = spawn(
    'sh',
    ['-c', '"$0" "$@" export claims.csv --ever | head -n 1', process.execPath, ...commandOf(main)],
    {
      cwd: scratch(),
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  await new Promise((done) => child.on('close', done));
  expect(stdout).toMatch(/^claim,subject,/);
  expect(stderr).not.toContain('EPIPE');
});
