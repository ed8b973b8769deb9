import {
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Engine, type PreparedCall } from '../../../src/graphql/engine.js';
import { apiSchema } from '../../../src/graphql/api-schema.js';
import { kindEnum } from '../../../src/questions/api-names.js';
import { DEFAULT_LIMITS } from '../../../src/graphql/limits.js';
import type { ClaimHistory } from '../../../src/model/claim.js';
import type { Plan } from '../../../src/questions/plan.js';
import type { Ontology } from '../../../src/ontology/ontology.js';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../../src/store/embedded/journal.js';
import type { Batch, GraphStore } from '../../../src/store/store.js';
import type { Generated } from './generate-operation.js';
import type { Pools } from './generate-value.js';
import { NaiveGraph } from './naive-graph.js';
import { naiveCursor, naiveRoot, TODAY } from './naive-resolvers.js';

/** Generated operations are wilder than what anybody may ask. */
const NO_LIMITS = { ...DEFAULT_LIMITS, maxCost: 1e9, maxAliases: 1e4, maxFields: 1e5, maxRootFields: 1e3 };

/** One world, to be asked in two ways. */
export interface World {
  readonly schema: GraphQLSchema;
  readonly store: GraphStore;
  readonly graph: NaiveGraph;
  plan(operation: Generated): Plan;
  /** By the plan and the store. */
  answer(operation: Generated): Promise<string>;
  /** By graphql-js, one field at a time. */
  expected(operation: Generated): Promise<string>;
}

export async function openWorld(ontology: Ontology, batches: readonly Batch[]): Promise<World> {
  const schema = apiSchema(ontology);
  const store = new EmbeddedStore(ontology, memoryJournal(), []);
  for (const batch of batches) await store.write(batch);
  const histories: ClaimHistory[] = [];
  for await (const history of store.histories()) histories.push(history);
  const graph = new NaiveGraph(ontology, histories);
  const root = naiveRoot(graph, TODAY, await store.dataset());
  const engine = new Engine(schema, ontology, store, NO_LIMITS);
  const prepare = ({ text, variables }: Generated): PreparedCall => {
    const document = parse(text);
    return engine.prepare(document, document.definitions[0] as OperationDefinitionNode, variables);
  };
  return {
    schema,
    store,
    graph,
    plan: (operation) => prepare(operation).plan,
    answer: async (operation) => written(await engine.answer(prepare(operation), { today: TODAY }), plainCursor),
    expected: async ({ text, variables }) =>
      written(
        await execute({ schema, document: parse(text), rootValue: root, variableValues: variables }),
        (value) => value,
      ),
  };
}

/** Whether the API admits an operation at all; the text of the first reason if not. */
export function refusal(schema: GraphQLSchema, { text }: Generated): string | undefined {
  return validate(schema, parse(text))[0]?.message;
}

/** What is asked about in a world: what is there, and some of what is not. */
export function poolsOf({ graph }: World, moments: readonly string[], texts: readonly string[]): Pools {
  const kinds = [...graph.ontology.kinds.values()];
  const entities = [
    ...new Set([null, ...moments].flatMap((known) => kinds.flatMap((kind) => graph.ofKind(kind, known as never)))),
  ];
  const lasting = (prefix: string): string[] =>
    entities.filter(
      (id) => id.startsWith(`${prefix}:`) && [null, ...moments].every((known) => graph.exists(id, known as never)),
    );
  const lists = [...graph.ontology.relations.values()].flatMap((relation) =>
    (['IN', 'OUT'] as const).flatMap((direction) => {
      const [near, far] = direction === 'IN' ? [relation.to, relation.from] : [relation.from, relation.to];
      const ids = near.flatMap((kind) => lasting(graph.ontology.kinds.get(kind)!.prefix)).slice(0, 4);
      const lasts = relation.lasting !== 'NONE' && far.includes('State');
      return ids.map((id) => ({ id, relation: relation.name, direction, kinds: far.map(kindEnum), lasts }));
    }),
  );
  const some = graph.claims.filter((_, i) => i % 29 === 0).map(({ claim }) => claim.id);
  return {
    ids: [...entities, ...some, 'state:none', 'nothing', 'claim:none'],
    lasting: { state: lasting('state'), org: lasting('org'), instrument: lasting('instrument') },
    lists,
    keys: entities
      .filter((id) => id.startsWith('state:') || id.startsWith('object:'))
      .map((id) => `${id}-code`.toUpperCase()),
    texts,
    moments,
  };
}

function written({ data, errors }: ExecutionResult, read: (value: unknown) => unknown): string {
  return JSON.stringify(
    { data, errors: errors?.map((error) => error.toJSON()) },
    (_, value: unknown) => read(value),
    1,
  );
}

/** A cursor without the part that names its query. */
function plainCursor(value: unknown): unknown {
  if (typeof value !== 'string' || !/^W[\w-]{20,}$/.test(value)) return value;
  try {
    const parsed = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as [string, ...string[]];
    return /#[0-9a-f]{12}$/.test(parsed[0]) ? naiveCursor(parsed.slice(1)) : value;
  } catch {
    return value;
  }
}
