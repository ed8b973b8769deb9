/**
 * Does it pay to ask Neo4j for an entity met many times only once? The same tree asked for whole, and asked for as ids
 * with the entities behind them after it. Figures: bench/README.md.
 *
 * Starts a Neo4j of its own (Java 17, Maven).
 */
import assert from 'node:assert/strict';
import { parse, type OperationDefinitionNode } from 'graphql';
import { dayNumber } from '../src/model/day.js';
import { loadSeed } from '../src/seed/load-seed.js';
import { Engine } from '../src/graphql/engine.js';
import { DEFAULT_LIMITS } from '../src/graphql/limits.js';
import type { Answer } from '../src/store/store.js';
import { openSeed } from '../tests/queries/open-seed.js';
import { measure, shown } from './lib/measure.js';
import { ownNeo4j } from './lib/own-neo4j.js';

const TODAY = dayNumber(2026, 11, 23);
const FIELDS = 'name officialName code region subregion regionalGroup';
const LIMITS = { ...DEFAULT_LIMITS, maxCost: 1_000_000 };

interface Size {
  readonly name: string;
  readonly states: number;
  readonly instruments: number;
  readonly parties: number;
}

/** From a page one reads to a download. */
const SIZES: readonly Size[] = [
  { name: '10 x 3 x 5', states: 10, instruments: 3, parties: 5 },
  { name: '50 x 10 x 10', states: 50, instruments: 10, parties: 10 },
  { name: '200 x 10 x 20', states: 200, instruments: 10, parties: 20 },
];

const tree = ({ states, instruments, parties }: Size, fields: string): string =>
  `{ states(first: ${String(states)}) { nodes { id partyTo(first: ${String(instruments)}) { nodes { id parties(first: ${String(parties)}) { nodes { id ${fields} } } } } } } }`;

const { ontology, engine: embedded } = await openSeed();
const { store, close } = await ownNeo4j();
try {
  await store.write(await loadSeed('seed', ontology));
  const engine = new Engine(embedded.schema, ontology, store, LIMITS);
  for (const size of SIZES) await compare(size, engine);
} finally {
  await close();
}

async function compare(size: Size, engine: Engine): Promise<void> {
  const whole = asker(engine, tree(size, FIELDS));
  const skeleton = asker(engine, tree(size, ''));
  const entities = asker(engine, `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on State { ${FIELDS} } } }`);
  const once = async (): Promise<unknown> => {
    const answer = await skeleton({});
    const found = innermost(answer);
    const ids = [...new Set(found.map(({ id }) => id as string))];
    const rows = (await entities({ ids }))['nodes'] as Row[];
    const byId = new Map(rows.map((row) => [row['id'], row]));
    for (const node of found) Object.assign(node, byId.get(node['id']));
    return answer;
  };
  assert.deepEqual(await once(), await whole({}), 'both ways must agree before they are timed');
  const found = innermost(await whole({}));
  const times = await measure([
    { name: 'whole', run: () => whole({}) },
    { name: 'once', run: once },
  ]);
  const [one, other] = [times.get('whole') ?? NaN, times.get('once') ?? NaN];
  console.log(
    `${size.name}: ${String(found.length)} rows of ${String(new Set(found.map(({ id }) => id)).size)} States; ` +
      `whole ${shown(one)}, each State once ${shown(other)} (${(one / other).toFixed(2)} times as fast)`,
  );
}

type Row = Record<string, Answer>;

function innermost(answer: Row): Row[] {
  const nodes = (value: Answer | undefined): Row[] => ((value as Row | undefined)?.['nodes'] ?? []) as Row[];
  return nodes(answer['states']).flatMap((state) => nodes(state['partyTo']).flatMap((one) => nodes(one['parties'])));
}

function asker(engine: Engine, text: string): (variables: Record<string, unknown>) => Promise<Row> {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return async (variables) => {
    const call = engine.prepare(document, operation, variables);
    return (await engine.answer(call, { today: TODAY })).data as Row;
  };
}
