/** A Neo4j store on the server of the tests; the database is cleared between cases, and the server goes on. */
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type Result,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import { connect, Connection, PULSE } from '../../src/store/neo4j/connection.js';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/store.js';
import { META } from '../../src/store/neo4j/names.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/schema.js';
import { ontology } from '../oracle/vocabulary.js';
import { neo4jForTests, type Neo4jAccess } from './neo4j.js';
import { seedBatch } from './seed.js';
import { holds, keepEmpty, keepSeeded, note, seededKey } from './seeded-database.js';
import { WorldStore, type Shelf } from './world-store.js';

const CLEAR = `MATCH (n) WHERE NOT n:${META} CALL (n) { DETACH DELETE n }`;
const RESET = `MATCH (m:${META}) SET m = $empty`;

/** What a statement did, from the top. */
export type QueryProfile = Exclude<ResultSummary['queryProfile'], false>;

export interface TestDatabase {
  readonly access: Neo4jAccess;
  /** The tests' own way in: what a store must not do, they may. */
  readonly driver: Driver;
  /** An empty graph in the database, which is ours already. Stores share one driver; closing one closes nothing. */
  emptyStore(): Promise<Neo4jStore>;
  /** As {@link emptyStore}, for many cases on few worlds: what an earlier one wrote is not written again. */
  worldStore(): GraphStore;
  /** The project's seed and nothing else, to be read: it stays for other suites. */
  seeded(): Promise<Neo4jStore>;
  /** The graph as it stands. */
  store(): Neo4jStore;
  /** Leaves the database as a new one of ours: set up, and empty. */
  clear(): Promise<void>;
  /** Leaves the database as a new one of nobody's; indexes stay. */
  wipe(): Promise<void>;
  /** How many statements the stores have read by. */
  statements(): number;
  /** What each of them did since this was last asked, from the top; they are watched from the first time on. */
  profiles(): readonly QueryProfile[];
  /** Runs Cypher by itself, as an administrator would. */
  run(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const KEEP_PLAN = 'CYPHER replan=skip ';
/** Random questions take long to plan, and the machines of tests are busy: what is slow is still to be right. */
const PATIENCE_MS = 55_000;

export async function openTestDatabase(given?: Neo4jAccess): Promise<TestDatabase> {
  const access = given ?? (await neo4jForTests());
  const { uri, user, password, database } = access;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const counter: Counter = { statements: 0, profiles: undefined };
  const stores = new Connection((idleMs) => watched(connect(access, idleMs), counter), PATIENCE_MS);
  const run: TestDatabase['run'] = async (text, parameters) => {
    const { records } = await driver.executeQuery(text, parameters, { database });
    return records.map((record) => record.toObject());
  };
  // What is asked is counted, and nobody waits for the first answer.
  const store = (): Neo4jStore => new SharingStore(ontology, stores, database, { readMs: PATIENCE_MS, plansAtOnce: 1 });
  const wipe = async (): Promise<void> => {
    note(access.uri, undefined);
    shelf.holds = undefined;
    const session = driver.session({ database });
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'); // in none of ours
    await session.close();
  };
  const clear = async (): Promise<void> => {
    note(access.uri, undefined);
    shelf.holds = undefined;
    await run(CLEAR);
    await run(RESET, { empty: { id: 'meta', schemaVersion: neo4j.int(SCHEMA_VERSION) } });
  };
  let isSetUp = false;
  const emptyStore = async (): Promise<Neo4jStore> => {
    if (isSetUp) {
      await clear();
    } else {
      await wipe();
      await store().setUp();
      keepEmpty(ontology);
      isSetUp = true;
    }
    return store();
  };
  const shelf: Shelf = { empty: emptyStore, open: store, holds: undefined };
  return {
    access,
    driver,
    run,
    store,
    clear,
    statements: () => counter.statements,
    profiles: () => {
      const done = counter.profiles ?? [];
      counter.profiles = [];
      return done;
    },
    wipe: async () => {
      isSetUp = false;
      await wipe();
    },
    seeded: async () => {
      const [key, { version }] = [await seededKey(), await seedBatch()];
      const isThere = holds(access.uri) === key && (await store().dataset()).version === version;
      if (!isThere) {
        await wipe();
        await store().setUp();
        await store().write(await seedBatch());
        keepSeeded(key);
        note(access.uri, key);
      }
      isSetUp = false;
      return store();
    },
    emptyStore,
    worldStore: () => new WorldStore(shelf),
    close: async () => {
      await driver.close();
      await stores.close();
    },
  };
}

interface Counter {
  statements: number;
  profiles: QueryProfile[] | undefined;
}

function watched(driver: Driver, counter: Counter): Driver {
  const open = driver.session.bind(driver);
  driver.session = (config) => {
    const session = open(config);
    if (config?.defaultAccessMode !== neo4j.session.READ) return session;
    const read = session.executeRead.bind(session);
    session.executeRead = (work, given) => read((tx) => work(keepingPlans(tx, counter)), given);
    const begin = session.beginTransaction.bind(session);
    session.beginTransaction = (given) => keepingPlans(begin(given), counter);
    return keepingPlans(session, counter);
  };
  return driver;
}

/** Every test changes all there is, and Neo4j would plan its statements anew for it. */
function keepingPlans<T extends Pick<Session, 'run'> | Pick<ManagedTransaction, 'run'>>(
  reader: T,
  counter: Counter,
): T {
  const run = (reader as Pick<Session, 'run'>).run.bind(reader); // a transaction takes no settings, and is given none
  reader.run = (text: unknown, parameters?: unknown, settings?: Parameters<Session['run']>[2]) => {
    if (text === PULSE) return run(text, parameters, settings);
    counter.statements += 1;
    const plain = KEEP_PLAN.concat(text as string); // our statements are plain texts
    if (counter.profiles === undefined) return run(plain, parameters, settings);
    const result = run('PROFILE '.concat(plain), parameters, settings).then((read: QueryResult) => {
      if (read.summary.queryProfile !== false) counter.profiles?.push(read.summary.queryProfile);
      return read;
    });
    return result as unknown as Result; // stores do nothing but wait for it
  };
  return reader;
}

class SharingStore extends Neo4jStore {
  override async close(): Promise<void> {
    // The driver is closed with the database.
  }
}
