/** A catalogue comes into Neo4j as it comes into a folder, once, and goes again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, scratch, smallPackage, spacegov, type Finished } from '../cli/support.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { FAULTS, LAUNCHES, objects, ORGANISATIONS, SITES } from './tables.js';

const GCAT = 'import gcat objects.csv launches.csv orgs.csv sites.csv';
const QUESTIONS = [
  '{ dataset { claims entities version } }',
  '{ claims(first: 250, where: { subject: { eq: "object:gcat-s00001" } }) { nodes { predicate value object { id } since effective evidence { locator document { id licence } } } } }',
  '{ claims(first: 250, where: { predicate: { eq: "LAUNCHED_ON" } }) { totalCount nodes { subject { id } object { id } since } } }',
];
/** Launches and objects by State and year, which come with the import. */
const SAVED = ['51', '52'];

describeNeo4j('an import', () => {
  let database: TestDatabase;
  let main: string;
  beforeAll(async () => {
    main = smallPackage();
    database = await openTestDatabase();
    await database.emptyStore();
  });
  afterAll(async () => {
    await database.wipe();
    await database.close();
    cleanUp();
  });

  it('says the same as in a folder, once, and is taken back whole', async () => {
    const { uri, user, password } = database.access;
    const stores = [{}, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }];
    const [folder, neo4j] = await Promise.all(stores.map(story));
    expect(neo4j).toEqual(folder);
    expect(folder?.imported).toMatch(/objects: \d+ rows.*\n\d+ opened, /s);
    expect(folder?.again).toMatch(/^0 opened/m);
    expect(folder?.answers[1]).toContain('"licence":"CC-BY-4.0"');
    expect(folder?.answers[4]).toContain('{"value":"1961","count":40}');
    expect(folder?.left[1]).toContain('"nodes":[]');
  });

  /** What a person sees who brings tables in, twice, and takes them back. */
  async function story(env: Readonly<Record<string, string>>) {
    const cwd = scratch();
    const tables = { 'sites.csv': SITES, 'orgs.csv': ORGANISATIONS, 'launches.csv': LAUNCHES };
    for (const [name, text] of Object.entries({ ...tables, 'objects.csv': objects(40, FAULTS) }))
      writeFileSync(join(cwd, name), text);
    const run = (...words: readonly string[]): Promise<Finished> => spacegov(words, { cwd, main, env });
    const asked = async (): Promise<string[]> => {
      const answers: string[] = [];
      for (const text of [...QUESTIONS, ...SAVED]) {
        const { stdout } = await run('query', text, '--json');
        answers.push(JSON.stringify(JSON.parse(stdout).data));
      }
      return answers;
    };
    const told = ({ stdout }: Finished): string =>
      stdout.replace(/ in [\d.]+ s$/gm, '').replace(/^.*: (?=\d+ claims)/gm, '');
    await run('seed');
    const before = await asked();
    const imported = told(await run(...GCAT.split(' ')));
    const answers = await asked();
    const again = told(await run(...GCAT.split(' ')));
    const removed = told(await run('remove', 'import.gcat', '--yes'));
    const left = await asked();
    expect(left).toEqual(before);
    return { before, imported, answers, again, removed, left };
  }
});
