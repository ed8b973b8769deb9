/** A real server on a free port, over the project's own seed in memory. */
import { Engine } from '../../src/graphql/engine.js';
import { apiSchema } from '../../src/graphql/api-schema.js';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js';
import type { RunningServer, ServerOptions } from '../../src/server/options.js';
import { dayOf } from '../../src/model/day.js';
import { makeAskInWords } from '../../src/sentences/ask-in-words.js';
import { createServer } from '../../src/server/server.js';
import type { GraphStore } from '../../src/store/store.js';
import { ontology, seededStore } from './seed.js';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [field: string]: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; `undefined` where it is none. */
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- whatever the test has asked for
}

export interface TestServer extends RunningServer {
  readonly store: GraphStore;
  readonly log: LogLine[];
  /** Sends an operation by POST. */
  ask(query: string, variables?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  fetch(path: string, init?: RequestInit): Promise<Reply>;
}

export interface TestServerOptions extends Partial<Omit<ServerOptions, 'store'>> {
  /** What to change of the store, method by method. */
  readonly store?: (store: GraphStore) => Partial<GraphStore>;
}

const schema = apiSchema(ontology);
let graph: Promise<GraphStore> | undefined;

export async function startTestServer({ store: change, ...options }: TestServerOptions = {}): Promise<TestServer> {
  const real = await (graph ??= seededStore());
  const store = change === undefined ? real : withChanges(real, change(real));
  const limits = options.limits ?? DEFAULT_LIMITS;
  const log: LogLine[] = [];
  const server = await createServer({
    engine: new Engine(schema, ontology, store, limits),
    store,
    limits,
    log: logInto(log),
    clock: Date.now,
    playgroundFolder: null,
    explorerFolder: null,
    operations: [],
    exports: { ontology, release: '0.0.0' },
    ask: makeAskInWords({ ontology, store, questions: options.operations ?? [], today: () => dayOf(Date.now()) }),
    host: '127.0.0.1',
    port: 0,
    ...options,
  });
  const send = async (path: string, init?: RequestInit): Promise<Reply> =>
    replyOf(await fetch(server.url + path, init));
  return {
    ...server,
    store,
    log,
    fetch: send,
    ask: (query, variables, headers) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** The methods of a store stand on its class, and need it as `this`. */
function withChanges(store: GraphStore, changes: Partial<GraphStore>): GraphStore {
  return {
    run: (plan, values, options) => store.run(plan, values, options),
    write: (batch) => store.write(batch),
    histories: (predicates) => store.histories(predicates),
    claimsOf: (origin) => store.claimsOf(origin),
    dataset: () => store.dataset(),
    close: () => store.close(),
    ...changes,
  };
}

function logInto(lines: LogLine[]): ServerOptions['log'] {
  const at = (level: LogLine['level']) => (fields: object, message: string) =>
    void lines.push({ ...fields, level, message });
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
