import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSavedOperations, SavedOperationError } from '../../src/server/operations.js';
import { startTestServer } from '../support/server.js';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'operations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('saved operations', () => {
  it('come by name with their titles and variables, the first as the default', async () => {
    put('02-b.graphql', '#   What B asks  \n{ b }');
    put('01-a.graphql', '# What A asks\r\n{ a }');
    put('02-b.json', '{ "code": "CHN" }');
    put('README.md', 'no operation');
    expect(await readSavedOperations(folder)).toEqual([
      { name: '01-a', title: 'What A asks', text: '# What A asks\r\n{ a }', variables: {}, default: true },
      { name: '02-b', title: 'What B asks', text: '#   What B asks  \n{ b }', variables: { code: 'CHN' } },
    ]);
  });

  it('are none where there is no folder', async () => {
    expect(await readSavedOperations(join(folder, 'none'))).toEqual([]);
  });

  it.each([
    ['a.graphql', '{ a }', 'a.graphql:1: no title.'],
    ['a.graphql', '', 'a.graphql:1: no title.'],
    ['a.json', '[1]', 'a.json: not a JSON object'],
    ['a.json', '{', 'a.json: not a JSON object'],
  ])('are refused by name of the file when %s is %s', async (name, text, message) => {
    put('a.graphql', '# What A asks\n{ a }');
    put(name, text);
    const reading = readSavedOperations(folder);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(SavedOperationError);
  });

  it('of this project are answered by its own seed', async () => {
    const operations = await readSavedOperations('docs/operations');
    expect(operations[0]?.name).toBe('00-article');
    const server = await startTestServer();
    for (const { name, text, variables } of operations) {
      const { json } = await server.ask(text, variables);
      expect({ name, errors: json.errors }).toEqual({ name, errors: undefined });
    }
    await server.close();
  });
});
