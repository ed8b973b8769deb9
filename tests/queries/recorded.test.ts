import { existsSync, readFileSync } from 'node:fs';
import { checkPlan } from '../plan/checker/check-plan.js';
import { readCases, record } from './cases.js';
import { ask, openSeed, type SeedGraph } from './open-seed.js';

const FOLDER = 'tests/queries';

describe('a recorded case', () => {
  let graph: SeedGraph;

  beforeAll(async () => {
    graph = await openSeed();
  });

  it.each(readCases(FOLDER))('$name compiles to the recorded plan and gives the recorded answer', async (one) => {
    for (const [file, text] of await record(one, graph)) {
      const path = `${FOLDER}/${file}`;
      expect([file, existsSync(path) ? readFileSync(path, 'utf8') : 'not recorded: npm run record']).toEqual([file, text]);
    }
  });

  it.each(readCases(FOLDER))('$name has a plan that the checker finds sound', async ({ operation, variables }) => {
    const { plan } = await ask(graph, operation, variables);
    expect(checkPlan(plan, graph.ontology)).toEqual([]);
  });
});

describe('the recorded cases together', () => {
  it('use every step that a plan can have', async () => {
    const graph = await openSeed();
    const met = new Set<string>();
    for (const { operation, variables } of readCases(FOLDER)) collectSteps((await ask(graph, operation, variables)).plan, met);
    expect([...met].filter((one) => !one.startsWith('shows ')).sort()).toEqual([...STEPS].sort());
    expect([...met]).toEqual(expect.arrayContaining(SHOWN));
  });
});

function collectSteps(value: unknown, met: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (['root', 'field', 'filter', 'quantifier', 'direction'].includes(key) && typeof item === 'string') met.add(`${key} ${item}`);
    if (key === 'name' && 'field' in value) met.add(`shows ${String(item)}`);
    collectSteps(item, met);
  }
}

const STEPS = [
  ...[
    ...['one', 'many', 'nodes', 'matrix', 'compare', 'series', 'overlap', 'agreement', 'claims', 'disagreements', 'timeline'],
    ...['paths', 'neighbourhood', 'changes', 'search', 'dataset', 'typename'],
  ].map((root) => `root ${root}`),
  ...['all', 'any', 'not', 'test', 'existing', 'isNull', 'relation'].map((filter) => `filter ${filter}`),
  ...['some', 'none', 'every'].map((quantifier) => `quantifier ${quantifier}`),
  ...['OUT', 'IN', 'BOTH'].map((direction) => `direction ${direction}`),
  ...['typename', 'id', 'kind', 'property', 'relation', 'totalCount', 'nodes', 'edges', 'pageInfo', 'facets', 'coverage'].map((field) => `field ${field}`),
  ...['entity', 'claim', 'record', 'plain', 'key', 'exists'].map((field) => `field ${field}`),
];
/** Of the records that lists and claims are told as. */
const SHOWN = ['cursor', 'node', 'claim', 'claims', 'document', 'subject', 'object', 'qualifiers', 'evidence'].map((name) => `shows ${name}`);
