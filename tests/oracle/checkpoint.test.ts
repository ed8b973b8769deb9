/** A graph that is opened from a checkpoint answers as one that was settled from its ledger. */
import fc from 'fast-check';
import { makeCheckpoint } from '../../src/store/embedded/checkpoint/make-checkpoint.js';
import { readCheckpoint, settledBy, type ReadCheckpoint } from '../../src/store/embedded/checkpoint/read-checkpoint.js';
import type { Claims } from '../../src/store/embedded/claims.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import { HEADER } from '../../src/store/embedded/ledger/header.js';
import { writeLine } from '../../src/store/embedded/ledger/line.js';
import { NO_DIGEST, type Link, type VersionedBatch } from '../../src/store/batch-text.js';
import { runs } from '../support/runs.js';
import { cases, type Case } from './arbitraries.js';
import { fill, storeAnswers, transcript } from './differ.js';
import { ontology } from './vocabulary.js';

/** `DIFFER_CASES=10000 DIFFER_SEED=7 npx jest tests/oracle/checkpoint` searches longer and elsewhere. */
const NUMBER = Number(process.env['DIFFER_CASES'] ?? runs(40));
const SEED = process.env['DIFFER_SEED'] === undefined ? {} : { seed: Number(process.env['DIFFER_SEED']) };

it(`answers ${String(NUMBER)} random questions as the ledger does, whenever the checkpoint was made`, async () => {
  const places = fc.record({ one: cases, share: fc.double({ min: 0, max: 1, noNaN: true }) });
  await fc.assert(
    fc.asyncProperty(places, ({ one, share }) => agree(one, share)),
    { numRuns: NUMBER, ...SEED },
  );
});

async function agree(one: Case, share: number): Promise<void> {
  const { batches, written } = await writtenDown(one, false);
  fc.pre(batches.length > 0);
  const kept = Math.max(1, Math.round(share * batches.length));
  const expected = await transcript(one, storeAnswers(written));

  // The checkpoint of all of it, of a beginning with the rest after it, and of what came of that.
  const whole = reopened(batches, batches.length);
  expect(await transcript(one, storeAnswers(whole))).toBe(expected);
  expect(await collect(whole.histories())).toEqual(await collect(written.histories()));
  const part = reopened(batches, kept);
  expect(await transcript(one, storeAnswers(part))).toBe(expected);
  expect(await collect(part.histories())).toEqual(await collect(written.histories()));
  expect(await part.dataset()).toEqual(await written.dataset());
  // Kept in columns again after each batch, by who goes on writing.
  const condensed = (await writtenDown(one, true)).written;
  expect(await transcript(one, storeAnswers(condensed))).toBe(expected);
  expect(await condensed.dataset()).toEqual(await written.dataset());
  const ledger = ledgerOf(batches);
  const anew = makeCheckpoint(new EmbeddedStore(ontology, memoryJournal(), batches).claims, ledger, 'rules');
  for (const store of [whole, part, written, condensed])
    expect(makeCheckpoint(store.claims, ledger, 'rules')).toEqual(anew);
}

interface Written {
  readonly batches: readonly VersionedBatch[];
  readonly written: EmbeddedStore;
}

async function writtenDown(one: Case, condenses: boolean): Promise<Written> {
  const batches: VersionedBatch[] = [];
  const journal = memoryJournal();
  const written = new EmbeddedStore(
    ontology,
    {
      ...journal,
      get head() {
        return journal.head;
      },
      append: (batch) => {
        batches.push(batch);
        return journal.append(batch);
      },
    },
    [],
    null,
    (claims) => Promise.resolve(condenses ? keptOf(claims, batches) : null),
  );
  await fill(written, one);
  return { batches, written };
}

function keptOf(claims: Claims, batches: readonly VersionedBatch[]): ReadCheckpoint['kept'] {
  const ledger = ledgerOf(batches);
  const bytes = makeCheckpoint(claims, ledger, settledBy(ontology));
  const read = bytes === null ? null : readCheckpoint(bytes, ledger, ontology);
  if (read === null || 'problem' in read) throw new Error(read?.problem ?? 'of other rules');
  return read.kept;
}

/** Opened from the checkpoint of the first batches, with the others after it. */
function reopened(batches: readonly VersionedBatch[], kept: number): EmbeddedStore {
  const first = batches.slice(0, kept);
  const bytes = makeCheckpoint(
    new EmbeddedStore(ontology, memoryJournal(), first).claims,
    ledgerOf(first),
    settledBy(ontology),
  );
  if (bytes === null) throw new Error('a ledger without assertions');
  const read = readCheckpoint(bytes, ledgerOf(batches), ontology);
  if (read === null || 'problem' in read) throw new Error(read?.problem ?? 'of other rules');
  expect(read.batches.map(({ assert, retract }) => ({ assert, retract }))).toEqual(
    first.map(({ assert, retract }) => ({ assert, retract })),
  );
  return new EmbeddedStore(ontology, endOf(read, batches), batches.slice(kept), read);
}

/** A journal whose head is that of all the batches. */
function endOf({ end }: ReadCheckpoint, batches: readonly VersionedBatch[]): ReturnType<typeof memoryJournal> {
  const journal = memoryJournal(end);
  for (const batch of batches.slice(end.seq)) void journal.append(batch);
  return journal;
}

function ledgerOf(batches: readonly VersionedBatch[]): Buffer<ArrayBuffer> {
  const lines: Uint8Array[] = [HEADER];
  let last: Link = { seq: 0, head: NO_DIGEST };
  for (const batch of batches) {
    const encoded = writeLine(batch, last);
    if ('problem' in encoded) throw new Error(encoded.problem);
    const { line } = encoded;
    last = { seq: last.seq + 1, head: /"digest":"([0-9a-f]{64})"\}\n$/.exec(line.toString('utf8'))?.[1] ?? '' };
    lines.push(line);
  }
  return Buffer.concat(lines);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
