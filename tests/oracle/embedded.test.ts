import fc from 'fast-check';
import { checkPlan } from '../plan/checker/check-plan.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { VersionedBatch } from '../../src/store/batch-text.js';
import { cases, plans, type Case } from './arbitraries.js';
import { runs } from '../support/runs.js';
import { fill, oracleAnswers, storeAnswers, textAnswers, transcript } from './differ.js';
import { historiesOf } from './history.js';
import { ontology } from './vocabulary.js';

/** `DIFFER_CASES=10000 DIFFER_SEED=7 npx jest tests/oracle/embedded` searches longer and elsewhere. */
const NUMBER = Number(process.env['DIFFER_CASES'] ?? runs(150));
const SEED = process.env['DIFFER_SEED'] === undefined ? {} : { seed: Number(process.env['DIFFER_SEED']) };

describe('the embedded store and the oracle', () => {
  it(`agree to the letter on ${String(NUMBER)} random questions to random worlds`, async () => {
    await fc.assert(fc.asyncProperty(cases, agree), { numRuns: NUMBER, ...SEED });
  });

  it('are asked nothing that the plan checker refuses', () => {
    fc.assert(
      fc.property(plans, (plan) => expect(checkPlan(plan, ontology)).toEqual([])),
      { numRuns: 200, ...SEED },
    );
  });

  it('keep the same histories, whether written batch by batch or read back from a journal', async () => {
    await fc.assert(fc.asyncProperty(cases, remember), { numRuns: 60, ...SEED });
  });
});

async function agree(one: Case): Promise<void> {
  const store = new EmbeddedStore(ontology, memoryJournal(), []);
  await fill(store, one);
  const expected = await transcript(one, oracleAnswers(historiesOf(one.batches)), { opaque: true });
  expect(await transcript(one, storeAnswers(store), { opaque: true })).toBe(expected);
  expect(await transcript(one, textAnswers(store), { opaque: true })).toBe(expected);
}

async function remember(one: Case): Promise<void> {
  const kept: VersionedBatch[] = [];
  const journal = memoryJournal();
  const append = (batch: VersionedBatch): Promise<unknown> => {
    kept.push(batch);
    return journal.append(batch);
  };
  const written = new EmbeddedStore(ontology, { ...journal, append }, []);
  await fill(written, one);
  const histories = await collect(written.histories());
  expect(histories).toEqual(historiesOf(one.batches));
  const readBack = new EmbeddedStore(ontology, memoryJournal(), kept);
  expect(await collect(readBack.histories())).toEqual(histories);
  expect(await transcript(one, storeAnswers(readBack))).toBe(await transcript(one, storeAnswers(written)));
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
