/** What Neo4j makes of our statements: few a plan, their number known, planned once whatever the values, led by an index. */
import { parse, type OperationDefinitionNode } from 'graphql';
import type { Values } from '../../src/plan/plan.js';
import type { Plan } from '../../src/questions/plan.js';
import { countHits } from '../../bench/lib/hits.js';
import { WORKLOADS } from '../../bench/lib/workloads.js';
import { identityOf } from '../../src/store/identity.js';
import type { DatasetState, Result } from '../../src/store/store.js';
import { connect, Connection } from '../../src/store/neo4j/connection.js';
import type { RootStatement } from '../../src/store/neo4j/compile-plan.js';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import { DatedEntities } from '../../src/store/neo4j/spelling.js';
import { readCases, type Case } from '../queries/cases.js';
import { ask, openSeed, RECORDED_ON, type SeedGraph } from '../queries/open-seed.js';
import { describeNeo4j } from '../support/neo4j.js';
import { ontology } from '../support/seed.js';
import { openTestDatabase, type QueryProfile, type TestDatabase } from '../support/neo4j-store.js';

const CASES = readCases('tests/queries');
/** Paths and neighbourhoods take more statements, which tests/store/neo4j-links.test.ts reads. */
const FEW_STATEMENTS = CASES.filter(({ operation }) => !/^\s*(?:\w+:\s*)?(?:paths|neighbourhood)\(/m.test(operation));
/** What roots go through from end to end, as that is what they are asked for. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  dataset: ['COVERS', 'Entity', 'Claim'],
  agreement: ['RollCall', 'State'],
};

describeNeo4j(
  'statements',
  () => {
    let database: TestDatabase;
    let store: Neo4jStore;
    let graph: SeedGraph;
    /** How each case was answered, which is done once: planning a statement takes Neo4j longer than all else. */
    const read = new Map<Case, { readonly statements: number; readonly operators: readonly QueryProfile[] }>();
    beforeAll(async () => {
      graph = await openSeed();
      database = await openTestDatabase();
      store = await database.seeded();
      database.profiles(); // from now on
      await store.run(prepare({ operation: SEARCH, variables: {} }).plan, {}, { today: RECORDED_ON }); // names are indexed once
      database.profiles(); // and what is learnt of the database once is no case's
    });
    afterAll(() => database.close());

    const prepare = ({
      operation,
      variables,
    }: Pick<Case, 'operation' | 'variables'>): { plan: Plan; values: Values } => {
      const document = parse(operation);
      const [first] = document.definitions as [OperationDefinitionNode]; // a case has one operation, first in its file
      return graph.engine.prepare(document, first, variables);
    };
    /** Of the first root. */
    const firstOf = (plan: Plan): RootStatement => store.statements(plan).roots[0] as RootStatement; // there is always one
    const parametersOf = (plan: Plan, values: Values): Record<string, unknown> =>
      firstOf(plan).parameters.bind({
        values,
        today: RECORDED_ON,
        identity: identityOf([]),
        searched: new Map(),
        dated: new DatedEntities(),
      });

    it.each(CASES)('$name is answered to the letter as by the embedded store', async (one) => {
      const { plan, values } = prepare(one);
      const options = { today: RECORDED_ON };
      const before = database.statements();
      const answer = await store.run(plan, values, options);
      const [statements, profiles] = [database.statements() - before, database.profiles()];
      expect(answer).toEqual(withState(await graph.store.run(plan, values, options), await store.dataset()));
      if (FEW_STATEMENTS.includes(one)) read.set(one, { statements, operators: profiles.flatMap(operatorsOf) });
    });

    it.each(FEW_STATEMENTS)('$name asks the database once for each root, and then for what its rows name', (one) => {
      const { most } = store.statements(prepare(one).plan);
      expect(read.get(one)?.statements).toBeLessThanOrEqual(most);
    });

    it.each(FEW_STATEMENTS)('$name starts from an index wherever it names an id, a key or a document', async (one) => {
      const { plan } = prepare(one);
      const operators = read.get(one)?.operators ?? [];
      const names = operators.map(nameOf);
      expect(names).toContain('ProduceResults');
      expect(names).not.toContain('AllNodesScan');
      expect(names).not.toContain('CartesianProduct');
      const scanned = operators.filter((operator) => nameOf(operator).endsWith('Scan')).map(labelOf);
      // The one node that says which data these are; kinds asked for from end to end; kinds of a handful.
      const { kinds } = await store.dataset();
      const few = kinds.filter(({ count }) => count <= 10).map(({ kind }) => kind);
      const whole = plan.roots.flatMap(({ root }) => WHOLE[root] ?? []);
      const served = ['SpaceGovernanceGraph', ...listedKinds(plan), ...few, ...whole];
      expect(scanned.filter((label) => !served.includes(label))).toEqual([]);
    });

    it('has one text for roots that ask the same of other things, whatever stands beside them', () => {
      const text = 'parties(first: 5) { nodes { name } }';
      const { plan } = prepare({
        operation: `{ a: instrument(id: "instrument:ost") { ${text} } states(first: 1) { nodes { id } } b: instrument(id: "instrument:moon") { ${text} } }`,
        variables: {},
      });
      const [a, states, b] = store.statements(plan).roots.map((root) => root.text);
      expect(a).toBe(b);
      expect(a).not.toBe(states);
    });

    it('has one text for one shape of question, and no value in it', () => {
      const texts = ['CHN', 'AUT', "'`\\u0060"].map((code) => {
        const { plan, values } = prepare({ operation: CONSENT, variables: { code, instrument: 'instrument:moon' } });
        expect(Object.values(parametersOf(plan, values)).flat()).toContain(code);
        return firstOf(plan).text;
      });
      expect(new Set(texts).size).toBe(1);
      const written = prepare({
        operation: CONSENT.replace('$code)', '$code, ever: true)'),
        variables: { code: 'CHN', instrument: 'instrument:moon' },
      });
      expect(firstOf(written.plan).text).not.toContain('CHN');
    });

    it('is planned once for ten values: the plan cache has one entry more', async () => {
      const askOf = async (code: string): Promise<void> => {
        const { plan, values } = prepare({ operation: CONSENT, variables: { code, instrument: 'instrument:moon' } });
        await store.run(plan, values, { today: RECORDED_ON });
      };
      await askOf('AUT'); // the state of the data is known from now on
      await clearPlans(database);
      for (const code of ['AUT', 'CHN', 'SAU', 'USA', 'RUS', 'IND', 'FRA', 'DEU', 'JPN', 'XXX']) await askOf(code);
      expect(await clearPlans(database)).toBe(1);
    });

    it('is planned once for one value, for some and for many, short or long', async () => {
      const text = `query Named($ids: [ID!], $name: String!) {
        states(first: 5, where: { OR: [{ id: { in: $ids } }, { name: { contains: $name } }] }) { nodes { name } }
      }`;
      const askFor = async (ids: readonly string[], name: string): Promise<void> => {
        const { plan, values } = prepare({ operation: text, variables: { ids, name } });
        await store.run(plan, values, { today: RECORDED_ON });
      };
      await askFor([], 'x'); // the state of the data is known from now on
      await clearPlans(database);
      for (const length of [0, 1, 2, 11, 150])
        await askFor(
          Array.from({ length }, (_, i) => `state:s${String(i)}`),
          'x'.repeat(length + 1),
        );
      expect(await clearPlans(database)).toBe(1);
    });

    it('answers the same where the statements of a new question are planned together', async () => {
      const connection = new Connection((idleMs) => connect(database.access, idleMs));
      const ahead = new Neo4jStore(ontology, connection, database.access.database);
      const text = `{
        states(first: 2) { nodes { name partyTo(first: 2) { totalCount nodes { name depositaries(first: 2) { totalCount nodes { name } } } } } }
        instruments(first: 1) { nodes { name } }
      }`;
      const { plan, values } = prepare({ operation: text, variables: {} });
      expect(ahead.statements(plan).lists.length).toBeGreaterThan(1);
      const { row } = await ahead.run(plan, values, { today: RECORDED_ON });
      expect(row).toEqual((await graph.store.run(plan, values, { today: RECORDED_ON })).row);
      await ahead.close();
    });

    it('is planned once for all later pages, whether what the last item is ordered by is known or not', async () => {
      const text = `query Pages($first: Int!, $after: String) {
        states(first: $first, after: $after, orderBy: [{ regionalGroup: ASC }]) { edges { cursor node { regionalGroup } } }
      }`;
      const { answer } = await ask(graph, text, { first: 250 });
      const { edges } = (answer as { states: { edges: { cursor: string; node: { regionalGroup: string | null } }[] } })
        .states;
      const [known, unknown] = [edges[0]!, edges.at(-2)!];
      expect([known.node.regionalGroup, unknown.node.regionalGroup]).toEqual(['African Group', null]);
      await clearPlans(database);
      for (const { cursor } of [known, unknown]) {
        const { plan, values } = prepare({ operation: text, variables: { first: 1, after: cursor } });
        await store.run(plan, values, { today: RECORDED_ON });
      }
      expect(await clearPlans(database)).toBe(1);
    });

    it('tells names of a day alike as they are stored, but for whom a parameter names, and from the lists of each', async () => {
      const connection = new Connection((idleMs) => connect(database.access, idleMs));
      const fromLists = new Neo4jStore(ontology, connection, database.access.database, { mostDated: 0 });
      for (const asOf of ['1985-01-01', '2026-11-28']) {
        const { plan, values } = prepare({ operation: NAMES, variables: { asOf } });
        const expected = (await graph.store.run(plan, values, { today: RECORDED_ON })).row;
        expect((await store.run(plan, values, { today: RECORDED_ON })).row).toEqual(expected);
        expect((await fromLists.run(plan, values, { today: RECORDED_ON })).row).toEqual(expected);
      }
      await fromLists.close();
    });

    it('touches at most half as much again as statements written by hand', async () => {
      const found = await countHits(database.driver, ontology, WORKLOADS);
      expect([...found.keys()]).toEqual(WORKLOADS.map(({ name }) => name));
      expect([...found].filter(([, { ours, byHand }]) => !(ours <= 1.5 * byHand))).toEqual([]);
    });

    it('says LIMIT and ORDER BY inside the subquery whose rows they are of, and cuts no list afterwards', () => {
      for (const one of CASES) {
        for (const { text } of store.statements(prepare(one).plan).roots) {
          expect(text).not.toMatch(/collect\([^)]*\)\s*\[\s*\d*\s*\.\./i);
          const [outside] = text.split(/COLLECT|COUNT|EXISTS|CALL/);
          expect(outside).not.toMatch(/LIMIT|ORDER BY/);
        }
      }
    });
  },
  'seeded',
);

const NAMES = `query Names($asOf: Date) {
  states(first: 250, orderBy: [{ name: DESC }], asOf: $asOf) { nodes { id name officialName } }
}`;

const SEARCH = '{ search(text: "moon", first: 1) { nodes { entity { id } } } }';

const CONSENT = `query Consent($code: String!, $instrument: ID!) {
  state(code: $code) { id partyTo(where: { node: { id: { eq: $instrument } } }) { totalCount } }
}`;

const nameOf = ({ operatorType }: QueryProfile): string => operatorType.replace('@neo4j', '');

/** All that a statement did, from the top. */
function operatorsOf(top: QueryProfile): QueryProfile[] {
  return [top, ...top.children.flatMap(operatorsOf)];
}

/** `NodeIndexScan` tells `RANGE INDEX n1:State(name) WHERE ...`, `NodeByLabelScan` tells `n0:State`. */
function labelOf({ arguments: details }: QueryProfile): string {
  const { Details } = details as { readonly Details?: string };
  return /\w+:(\w+)/.exec(Details ?? '')?.[1] ?? String(Details);
}

/** What of claims an index leads to. */
const INDEXED: readonly string[] = ['id', 'subject', 'object', 'document', 'predicate'];

function listedKinds({ roots }: Plan): string[] {
  return roots.flatMap((root) => {
    if (root.root === 'many') return [root.kind];
    if (root.root === 'claims' && !root.filter.some(({ property }) => INDEXED.includes(property))) return ['Claim'];
    return root.root === 'matrix' || root.root === 'compare' ? ['State', 'Organization', 'Instrument'] : [];
  });
}

/** The chain of a store that was filled in one batch is its own; the data are the same. What only some stores tell is left out. */
function withState({ row, complete }: Result, dataset: DatasetState): Result {
  return { row, complete, dataset };
}

/** How many plans of questions Neo4j had kept; it forgets them, and the statement that asked for it. */
async function clearPlans(database: TestDatabase): Promise<number> {
  await database.run('RETURN 1'); // as is asked whether the database is there, of one that is slow to answer
  const [row] = await database.run('CALL db.clearQueryCaches()');
  const count = /of (\d+) queries/.exec(String(row?.['value']))?.[1];
  return Number(count) - 1;
}
