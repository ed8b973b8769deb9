/** Values reach Neo4j as values: whatever they hold, they come back unchanged and mean nothing to it. */
import fc from 'fast-check';
import { checkValue } from '../../src/ontology/check-claim.js';
import type { Filter } from '../../src/plan/plan.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology } from '../oracle/vocabulary.js';
import { anyCharacter } from '../support/any-character.js';
import { describeNeo4j } from '../support/neo4j.js';
import { openTestDatabase, type TestDatabase } from '../support/neo4j-store.js';
import { batch, cast, moonBatch, say } from '../worlds/moon.js';
import { all, ask, idsOf, one } from '../worlds/questions.js';

const HOSTILE = [
  ...["'", '"', '`', '\\u0060', '\\', '//', '/* */', ';', '$p0', '{x}', "' OR 1=1 //", '`) DETACH DELETE n //'],
  ...[
    'X`) DETACH DELETE n //',
    '\\u0027',
    '\u{1f680}',
    '\u{ff5e}',
    'İ',
    'ß',
    'a\u0301',
    '中国',
    '\u200b',
    'null',
    'true',
  ],
];
const texts = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: anyCharacter, minLength: 1 }),
    fc.string({ minLength: 1 }),
    fc.mixedCase(fc.constantFrom(...HOSTILE)),
  )
  .filter((text) => text.isWellFormed() && checkValue(text, { type: 'text' } as never) === undefined);

describeNeo4j('values', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const embedded = (): EmbeddedStore => new EmbeddedStore(ontology, memoryJournal(), []);
  const aliasIs = (text: string): Filter => ({
    filter: 'test',
    on: 'node',
    property: 'aliases',
    type: 'text',
    test: 'has',
    value: { value: text },
  });

  it('come back unchanged, in the order of the embedded store, and are found again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(texts, { minLength: 1, maxLength: 25 }), async (given) => {
        const said = batch(
          2,
          given.map((text) => say('state:aut', 'aliases', text)),
        );
        const answers: unknown[] = [];
        for (const store of [await database.emptyStore(), embedded()]) {
          await store.write(moonBatch);
          await store.write(said);
          answers.push(await ask(store, one('state:aut', ['aliases'])));
          for (const text of given.slice(0, 5))
            expect(await idsOf(store, all('State', { filter: aliasIs(text) }))).toEqual(['state:aut']);
        }
        const [neo4j, expected] = answers as [{ aliases: string[] }, { aliases: string[] }];
        expect(neo4j).toEqual(expected);
        expect([...neo4j.aliases].sort()).toEqual([...given].sort());
      }),
      { numRuns: 12, seed: 24 },
    );
  });

  it('never become a label or a type, even where they are names of kinds', async () => {
    const store = await database.emptyStore();
    await store.write(batch(1, [...cast, say('state:aut', 'aliases', 'X`) DETACH DELETE n //')]));
    const labels = await database.run('CALL db.labels() YIELD label RETURN collect(label) AS labels');
    expect(JSON.stringify(labels)).not.toContain('DETACH');
    expect(await idsOf(store, all('State'))).toEqual(['state:aut', 'state:sau']);
  });

  it('as they stand for now are those that last, on the node too, and say so where some hold on some days only', async () => {
    const store = await database.emptyStore();
    const former = say('state:aut', 'name', 'German-Austria', { since: '1918-11-12', until: '1919-10-21' });
    await store.write(batch(1, [...cast, former, say('instrument:moon', 'symbol', 'A/RES/34/68 \u{1f680}')]));
    const [row] = await database.run(
      `MATCH (n {id: 'state:aut'}), (m:SpaceGovernanceGraph) RETURN n.name AS name, m.dated AS dated, m.ordered AS ordered`,
    );
    expect(row).toEqual({ name: 'Austria', dated: ['name'], ordered: ['symbol'] });
  });

  it('with half a character are refused by both stores, and nothing is written', async () => {
    for (const store of [await database.emptyStore(), embedded()] satisfies GraphStore[]) {
      await store.write(moonBatch);
      const before = await store.dataset();
      for (const text of ['\ud800', 'a\udc00b', '\udc00\ud800']) {
        await expect(store.write(batch(2, [say('state:aut', 'aliases', text)]))).rejects.toMatchObject({
          code: 'WRITE_REFUSED',
          message: expect.stringContaining('surrogate'),
        });
      }
      expect(await store.dataset()).toEqual(before);
    }
  });
});
