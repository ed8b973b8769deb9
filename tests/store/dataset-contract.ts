import { checkPlan } from '../plan/checker/check-plan.js';
import type { RecordField } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import type { GraphStore, Row } from '../../src/store/store.js';
import { ontology } from '../oracle/vocabulary.js';
import { batch, document, moonBatch, PAPER, parties, party, REGISTER, say } from '../worlds/moon.js';
import { shape, TODAY } from '../worlds/questions.js';

const plain = (...names: string[]): RecordField[] => names.map((name) => ({ field: 'plain', key: name, name }));
const ofDocument = (field: string): RecordField => ({
  ...{ field: 'entity', key: 'document', name: 'document' },
  shape: shape(field).flatMap(({ kinds, fields }) =>
    kinds.includes('Document') ? [{ kinds: ['Document'], fields }] : [],
  ),
});
const list = (name: string, ...fields: RecordField[]): RecordField => ({ field: 'record', key: name, name, fields });
const PARTS: readonly RecordField[] = [
  list('relations', ...plain('relation', 'edges', 'earliest', 'latest')),
  list('licences', ...plain('licence', 'credit', 'documents', 'claims')),
  list(
    'coverage',
    ...plain('relation'),
    { field: 'entity', key: 'entity', name: 'entity', shape: shape('id') },
    { field: 'plain', key: 'through', name: 'completeThrough' },
    { field: 'plain', key: 'total', name: 'officialTotal' },
    ...plain('note'),
    ofDocument('name'),
  ),
];
const sources = (first: number): RecordField => ({
  ...{ field: 'record', key: 'sources', name: 'sources' },
  first: { value: first },
  fields: [ofDocument('id'), ...plain('claims')],
});

const covers = (
  about: string,
  relation: string,
  through: string,
  more: Readonly<Record<string, string | number>> = {},
) => say('document:register', 'COVERS', about, { qualifiers: { relation, completeThrough: through, ...more } });
const PRINT = { document: 'document:print' };

/** What stores promise of the data set's own account of itself. */
export function describeDataset(name: string, open: () => Promise<GraphStore>): void {
  describe(`the data set in the ${name} store`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const asked = async (...fields: RecordField[]): Promise<Row> => {
      const plan: Plan = { roots: [{ root: 'dataset', key: 'answer', fields }] };
      expect(checkPlan(plan, ontology)).toEqual([]);
      return (await store.run(plan, {}, { today: TODAY })).row['answer'] as Row;
    };

    it('is empty while nothing is known, with every relation named', async () => {
      const { relations, licences, coverage, sources: none } = await asked(...PARTS, sources(5));
      expect({ licences, coverage, none }).toEqual({ licences: [], coverage: [], none: [] });
      expect(relations).toEqual(
        [...ontology.relations.keys()].map((relation) => ({ relation, edges: 0, earliest: null, latest: null })),
      );
    });

    it('counts live relations and gives the first and last of their dates, at any precision', async () => {
      await store.write(moonBatch);
      await store.write(batch(2, [party('state:aut', '1983')], [parties[0]!.claim.id]));
      const { relations } = await asked(...PARTS);
      const rows = (relations as Row[]).filter(({ edges }) => edges !== 0);
      // A withdrawal is a date too; what was retracted is none any more.
      expect(rows).toEqual([{ relation: 'PARTY_TO', edges: 2, earliest: '1983', latest: '2024-01-05' }]);
      const { edges } = await store.dataset();
      expect((relations as Row[]).reduce((sum, row) => sum + Number(row['edges']), 0)).toBe(edges);
    });

    it('lists what documents cover, by relation and then entity, whoever was written first', async () => {
      await store.write(moonBatch);
      await store.write(
        batch(2, [
          covers('instrument:moon', 'SIGNED', '2020-06'),
          covers('instrument:moon', 'PARTY_TO', '2026-11-23', { officialTotal: 17, note: 'as printed' }),
          covers('state:aut', 'SIGNED', '2019'),
        ]),
      );
      const through = (relation: string, id: string, date: string, total: number | null, note: string | null): Row => ({
        relation,
        entity: { id },
        through: date,
        total,
        note,
        document: { name: 'Depositary register' },
      });
      expect((await asked(...PARTS))['coverage']).toEqual([
        through('PARTY_TO', 'instrument:moon', '2026-11-23', 17, 'as printed'),
        through('SIGNED', 'instrument:moon', '2020-06', null, null),
        through('SIGNED', 'state:aut', '2019', null, null),
      ]);
    });

    it('counts the live claims that rest on each document once, the most first, ties by id', async () => {
      await store.write(moonBatch);
      const twice = party('state:aut', '1984', {}, { evidence: [PAPER, { ...PAPER, locator: 'page 2' }] });
      const also = party('state:aut', '1985', {}, { evidence: [PAPER], rank: 'deprecated' });
      const gone = party('state:sau', '1999', {}, { evidence: [PAPER] });
      await store.write(batch(2, [twice, also, gone]));
      await store.write(
        batch(
          3,
          document('document:print', 'A print', 'PRESS').map((one) => ({ ...one, evidence: [PRINT] })),
          [gone.claim.id],
        ),
      );
      const all = moonBatch.assert.length;
      const expected = [
        { document: { id: 'document:register' }, claims: all },
        { document: { id: 'document:paper' }, claims: 2 },
        { document: { id: 'document:print' }, claims: 2 },
      ];
      expect((await asked(sources(3)))['sources']).toEqual(expected);
      expect((await asked(sources(2)))['sources']).toEqual(expected.slice(0, 2));
      expect((await asked(sources(0)))['sources']).toEqual([]);
    });

    it('takes merged documents for one, whose claims are counted once', async () => {
      await store.write(moonBatch);
      await store.write(batch(2, document('document:print', 'A print', 'PRESS')));
      await store.write(batch(3, [party('state:aut', '1984', {}, { evidence: [PAPER, PRINT] })]));
      await store.write(batch(4, [say('document:print', 'SAME_AS', 'document:paper')]));
      const rows = (await asked(sources(9)))['sources'] as Row[];
      expect(rows.map(({ document: one }) => (one as Row)['id'])).toEqual(['document:register', 'document:paper']);
      expect(rows[1]).toMatchObject({ claims: 1 });
    });

    it('adds up sources by their terms and publishers, a claim once however many of them it rests on', async () => {
      await store.write(moonBatch);
      await store.write(
        batch(2, [
          ...document('document:print', 'A print', 'PRESS'),
          say('document:paper', 'licence', 'CC-BY-4.0'),
          say('document:paper', 'publisher', 'A press'),
          say('document:print', 'licence', 'CC-BY-4.0'),
          say('document:print', 'publisher', 'A press'),
          party('state:aut', '1984', {}, { evidence: [PAPER, PRINT, REGISTER] }),
          party('state:sau', '2012', {}, { evidence: [PRINT] }),
        ]),
      );
      const { claims } = await store.dataset();
      expect((await asked(...PARTS))['licences']).toEqual([
        { licence: null, credit: null, documents: 1, claims: claims - 1 },
        { licence: 'CC-BY-4.0', credit: 'A press', documents: 2, claims: 2 },
      ]);
    });

    it('gives counted parts and plain values in the order asked for', async () => {
      await store.write(moonBatch);
      const row = await asked(...plain('claims'), sources(1), ...plain('version'));
      expect(Object.keys(row)).toEqual(['claims', 'sources', 'version']);
      expect(row['version']).toBe((await store.dataset()).version);
    });
  });
}
