import { batchToSync } from '../../src/seed/sync-seed.js';
import { allHistories } from '../../src/store/all-histories.js';
import { effectsOf } from '../../src/store/effects.js';
import { contentOf } from '../../src/store/content.js';
import { batchesOf } from '../../src/store/batches-of.js';
import type { Assertion, Batch, GraphStore } from '../../src/store/store.js';
import { cast, document, moment, PAPER, party, say, state } from '../worlds/moon.js';
import { ontology } from '../seed/support.js';

/** What holds where several keep claims in one graph, in every store there is. */
export function describeShares(name: string, open: () => Promise<GraphStore>): void {
  describe(`several origins in ${name}`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const says = (origin: string, at: number, assert: readonly Assertion[]): Batch => ({
      ...{ origin, recordedAt: moment(at), assert, retract: [] },
    });
    const sync = async (batch: Batch) => store.write(await batchToSync(store, batch));
    const austria = party('state:aut', '1984-06-11');
    const mine = { ...austria, confidence: 0.6, evidence: [PAPER] };
    const live = async (id: string) => {
      const history = (await allHistories(store)).find(({ claim }) => claim.id === id);
      const last = history?.versions.at(-1);
      return last?.retractedAt === null ? last : undefined;
    };

    it('keeps what each says of a claim that two say, and gives the claim the evidence of both', async () => {
      await sync(says('seed', 1, [...cast, austria]));
      const { version } = await store.dataset();
      await sync(says('mine', 2, [mine]));
      expect(await live(austria.claim.id)).toMatchObject({
        confidence: 1,
        evidence: [{ document: 'document:paper' }, { document: 'document:register' }],
        shares: [
          { origin: 'mine', confidence: 0.6, evidence: [PAPER] },
          { origin: 'seed', confidence: 1 },
        ],
      });
      expect(await store.claimsOf('mine')).toEqual(new Set([austria.claim.id]));
      expect((await store.claimsOf('seed')).has(austria.claim.id)).toBe(true);
      // Again, it changes nothing; nor does the seed.
      expect(await sync(says('mine', 3, [mine]))).toEqual({ opened: 0, closed: 0 });
      expect(await sync(says('seed', 4, [...cast, austria]))).toEqual({ opened: 0, closed: 0 });
      // Taken back, the graph says what it said before, to the letter.
      await sync(says('mine', 5, []));
      expect(await live(austria.claim.id)).toMatchObject({ evidence: [{ document: 'document:register' }] });
      expect((await store.dataset()).version).toBe(version);
      expect(await store.claimsOf('mine')).toEqual(new Set());
    });

    it('leaves a claim to those who still say it when the seed drops it', async () => {
      await sync(says('seed', 1, [...cast, austria]));
      await sync(says('mine', 2, [mine]));
      await sync(says('seed', 3, cast));
      const left = await live(austria.claim.id);
      expect(left && contentOf(left)).toBe(contentOf(mine));
      expect((await store.claimsOf('seed')).has(austria.claim.id)).toBe(false);
      await sync(says('mine', 4, []));
      expect(await live(austria.claim.id)).toBeUndefined();
    });

    it('lets an origin speak of an id that the seed has merged or renamed', async () => {
      const renamed = say('state:osterreich', 'SAME_AS', 'state:aut');
      await sync(says('seed', 1, [...cast, ...state('state:osterreich', 'Österreich', 'OST')]));
      await sync(says('mine', 2, [party('state:osterreich', '1984-06-11', {}, { evidence: [PAPER] })]));
      await sync(says('seed', 3, [...cast, renamed]));
      const id = party('state:osterreich', '1984-06-11').claim.id;
      expect(await live(id)).toBeDefined();
      expect(await sync(says('mine', 4, [party('state:osterreich', '1984-06-11', {}, { evidence: [PAPER] })]))).toEqual(
        {
          opened: 0,
          closed: 0,
        },
      );
      expect(await sync(says('mine', 5, [party('state:osterreich', '1985', {}, { evidence: [PAPER] })]))).toEqual({
        opened: 1,
        closed: 1,
      });
    });

    it('is copied with its shares', async () => {
      await sync(says('seed', 1, [...cast, austria]));
      await sync(says('mine', 2, [mine]));
      const { version } = await store.dataset();
      const batches = batchesOf(await allHistories(store));
      const other = await open();
      for (const batch of batches) await other.write(batch);
      expect((await other.dataset()).version).toBe(version);
      expect(await other.claimsOf('mine')).toEqual(new Set([austria.claim.id]));
      await other.close();
    });

    it('tells what a batch would do, with whom each claim competes and who speaks then', async () => {
      await sync(says('seed', 1, [...cast, ...document('document:rumour', 'A rumour', 'UNVERIFIED'), austria]));
      const rumour = party('state:aut', '1984', {}, { evidence: [{ document: 'document:rumour' }] });
      const told = async (assertions: readonly Assertion[]) =>
        effectsOf(await allHistories(store), await batchToSync(store, says('mine', 2, assertions)), ontology);
      expect(await told([rumour])).toMatchObject([
        {
          ...{ what: 'opened', speaks: false, spoke: false },
          rivals: [{ claim: { since: '1984-06-11' }, origins: ['seed'], spoke: true, speaks: true }],
        },
      ]);
      expect(await told([{ ...rumour, rank: 'preferred' }])).toMatchObject([
        { what: 'opened', speaks: true, rivals: [{ spoke: true, speaks: false }] },
      ]);
      expect(await told([mine])).toMatchObject([{ what: 'changed', speaks: true, spoke: true, rivals: [] }]);
      expect(await told([])).toEqual([]);
    });
  });
}
