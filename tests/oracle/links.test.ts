import fc from 'fast-check';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { plansAbout, type Case } from './arbitraries.js';
import { linkPlansAbout } from './arbitrary-plan.js';
import { foci, websAbout, wideFoci } from './arbitrary-world.js';
import { daysOf } from './days.js';
import { fill, oracleAnswers, storeAnswers, transcript } from './differ.js';
import { historiesOf } from './history.js';
import { DAYS, ontology } from './vocabulary.js';

/** `DIFFER_CASES=10000 npx jest tests/oracle/links` searches longer. */
const NUMBER = Number(process.env['DIFFER_CASES'] ?? 200);

const cases: fc.Arbitrary<Case> = wideFoci().chain((focus) =>
  fc.record({
    batches: websAbout(focus),
    plan: linkPlansAbout(focus),
    today: fc.constantFrom(...DAYS).map((day) => daysOf(day).first),
    next: fc.array(fc.nat(5), { maxLength: 2 }),
    claim: fc.nat(100),
  }),
);

describe('paths and neighbourhoods', () => {
  it(`are those of the oracle in ${String(NUMBER)} random questions to random worlds`, async () => {
    const met = { paths: 0, secondPages: 0 };
    const compare = fc.asyncProperty(cases, async (one) => {
      const store = new EmbeddedStore(ontology, memoryJournal(), []);
      await fill(store, one);
      const expected = await transcript(one, oracleAnswers(historiesOf(one.batches)));
      expect(await transcript(one, storeAnswers(store))).toBe(expected);
      if (/"length": [1-6]/.test(expected)) met.paths += 1;
      if (expected.includes('"hasPreviousPage": true')) met.secondPages += 1;
    });
    // Some three in a hundred have a second page: now and then 200 have none, and it goes on until there is one.
    for (let rounds = 0; rounds < 10 && (rounds === 0 || Object.values(met).includes(0)); rounds += 1)
      await fc.assert(compare, { numRuns: NUMBER });
    // What is compared must be worth comparing.
    for (const [what, times] of Object.entries(met)) expect([what, times]).not.toEqual([what, 0]);
    if (NUMBER !== 200) process.stderr.write(`${JSON.stringify(met)}\n`);
  });

  it('are among the questions that are asked of all stores', () => {
    const roots = fc.sample(foci().chain(plansAbout), 200).map(({ roots: [root] }) => root?.root);
    expect(roots).toContain('paths');
    expect(roots).toContain('neighbourhood');
  });
});
