import type {
  Connection,
  ConnectionField,
  EntityField,
  Filter,
  Order,
  Shape,
  ValidTime,
  Values,
} from '../../src/plan/plan.js';
import type { Plan, Root } from '../../src/questions/plan.js';
import type { GraphStore, Row } from '../../src/store/store.js';
import { daysOf } from '../oracle/days.js';
import { ontology } from '../oracle/vocabulary.js';

/** Short ways to ask a store, for tests: plans as an operation would compile to. */

export const TODAY = daysOf('2026-11-23').first;

/** The answer to one root. */
export async function ask(store: GraphStore, root: Root, values: Values = {}, today = TODAY): Promise<never> {
  const { row } = await store.run({ roots: [root] } satisfies Plan, values, { today });
  return row[root.key] as never; // each test knows what it has asked for
}

export const on = (day: string): ValidTime => ({ on: { value: day } });
export const EVER: ValidTime = { ever: true };
export const NOW: ValidTime = { on: null };

const property = (name: string): EntityField =>
  name === 'id' ? { field: 'id', key: 'id' } : { field: 'property', key: name, property: name };
/** As the API has it: kinds with the same fields stand together. */
export function shape(...names: string[]): Shape {
  const kinds = new Map<string, string[]>();
  for (const kind of ontology.kinds.values()) {
    const has = names.filter((name) => name === 'id' || kind.properties.has(name)).join();
    kinds.set(has, [...(kinds.get(has) ?? []), kind.name]);
  }
  return [...kinds].map(([has, kinds]) => ({ kinds, fields: has.split(',').filter(Boolean).map(property) }));
}

export interface Asked {
  readonly filter?: Filter | null;
  readonly order?: readonly Order[];
  readonly first?: number;
  readonly after?: string | null;
  readonly query?: string;
  readonly fields?: readonly ConnectionField[];
}

export const IDS: ConnectionField = { field: 'nodes', key: 'nodes', shape: shape('id') };
export const CURSORS: ConnectionField = {
  field: 'edges',
  key: 'edges',
  fields: [
    { field: 'plain', key: 'cursor', name: 'cursor' },
    { field: 'entity', key: 'node', name: 'node', shape: shape('id') },
  ],
};
export const COUNT: ConnectionField = { field: 'totalCount', key: 'totalCount' };
export const PAGE_INFO: ConnectionField = {
  field: 'pageInfo',
  key: 'pageInfo',
  fields: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((name) => ({
    field: 'plain',
    key: name,
    name,
  })),
};

export function connection({
  filter = null,
  order = [],
  first = 50,
  after = null,
  query = 'Query.test',
  fields = [IDS],
}: Asked = {}): Connection {
  return {
    filter,
    order,
    page: { first: { value: first }, after: after === null ? null : { value: after }, query },
    fields,
  };
}

export function all(kind: string, asked: Asked = {}, time: ValidTime = NOW, knownAt: string | null = null): Root {
  return {
    root: 'many',
    key: 'answer',
    kind,
    time,
    knownAt: knownAt === null ? null : { value: knownAt },
    connection: connection(asked),
  };
}

/** What stands along a relation of one entity. */
export function along(
  id: string,
  relation: string,
  direction: 'OUT' | 'IN' | 'BOTH',
  asked: Asked = {},
  time: ValidTime = NOW,
  knownAt: string | null = null,
): Root {
  const ends = ontology.relations.get(relation)!;
  const targets = [...new Set([...(direction === 'IN' ? [] : ends.to), ...(direction === 'OUT' ? [] : ends.from)])];
  const fields: EntityField[] = [
    { field: 'relation', key: 'along', relation, direction, targets, time, connection: connection(asked) },
  ];
  return {
    root: 'one',
    key: 'answer',
    by: { property: 'id', value: { value: id } },
    target: 'Entity',
    time,
    knownAt: knownAt === null ? null : { value: knownAt },
    shape: [{ kinds: [...ontology.kinds.keys()], fields }],
    claim: [],
  };
}

export function one(id: string, names: readonly string[], time: ValidTime = NOW, knownAt: string | null = null): Root {
  return {
    root: 'one',
    key: 'answer',
    by: { property: 'id', value: { value: id } },
    target: 'Entity',
    time,
    knownAt: knownAt === null ? null : { value: knownAt },
    shape: shape(...names),
    claim: [],
  };
}

/** Ids of a list of entities. */
export async function idsOf(store: GraphStore, root: Root): Promise<string[]> {
  const answer = (await ask(store, root)) as Row | null;
  const list = (answer?.['along'] ?? answer) as unknown as { readonly nodes: readonly { readonly id: string }[] };
  return list.nodes.map(({ id }) => id);
}
