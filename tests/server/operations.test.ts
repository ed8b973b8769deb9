import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAllOperations, readSavedOperations, SavedOperationError } from '../../src/graph/saved-operations.js';
import { startTestServer } from '../support/server.js';

/** Under which the playground lists them. */
const SUBJECTS = ['Treaties', 'Bodies', 'People', 'Votes', 'Stations', 'Programmes', 'Concepts', 'Sources', 'Data'];

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

  it('tell their subject and how to read the answer, as far as the comment goes', async () => {
    const heading =
      '# What A asks\r\n# Subject:  Votes \r\n# How to read it: no ballot\r\n#  is no abstention.\r\nquery A { a }\n# Subject: no';
    put('01-a.graphql', heading);
    put('02-b.graphql', '# What B asks\n# Subject:\n# how to read it\n{ b }');
    const [a, b] = await readSavedOperations(folder);
    expect(a).toMatchObject({ title: 'What A asks', subject: 'Votes', reading: 'no ballot is no abstention.' });
    expect(Object.keys(b ?? {})).toEqual(['name', 'title', 'text', 'variables']);
  });

  it('come with the import that they need from its folder, after all others', async () => {
    put('02-a.graphql', '# What A asks\n{ a }');
    mkdirSync(join(folder, 'imports/gcat'), { recursive: true });
    put('imports/gcat/01-b.graphql', '# What B asks\n{ b }');
    put('imports/README.md', 'no operation');
    const saved = await readAllOperations(folder);
    expect(saved.map(({ name, needs, default: isFirst }) => [name, needs, isFirst])).toEqual([
      ['02-a', undefined, true],
      ['01-b', 'gcat', undefined],
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

  it('of this project each have a number, a question, a subject, and a word on how to read the answer', async () => {
    const [article, ...questions] = await readAllOperations('docs/operations');
    expect(article?.name).toBe('00-article');
    for (const { name, title, subject, reading, text } of questions) {
      expect([name, title]).toEqual([expect.stringMatching(/^\d\d-[a-z-]+$/), expect.stringMatching(/\?$/)]);
      expect([name, SUBJECTS.includes(subject ?? ''), (reading ?? '').length > 40]).toEqual([name, true, true]);
      expect([name, text.match(/^query \w+/gm)?.length]).toEqual([name, 1]); // its name is told without reading on
    }
    expect(questions.map(({ name }) => name.slice(0, 2))).toEqual([
      ...new Set(questions.map(({ name }) => name.slice(0, 2))),
    ]);
  });

  it('of this project are answered by its own seed, or name the import that they need', async () => {
    const operations = await readAllOperations('docs/operations');
    const server = await startTestServer();
    for (const { name, text, variables, needs } of operations) {
      const { json } = await server.ask(text, variables);
      const codes = new Set(
        json.errors?.map(
          (error: { readonly extensions?: Readonly<Record<string, unknown>> }) => error.extensions?.['code'],
        ),
      );
      expect({ name, codes: [...codes] }).toEqual({ name, codes: needs === undefined ? [] : ['IMPORT_NEEDED'] });
    }
    await server.close();
  });
});
