/** A Neo4j for one bench, whose processor time can be told: started for it, and gone with it. Java 17 and Maven. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { connect, Connection } from '../../src/store/neo4j/connection.js';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store.js';
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- a script for people, without types
// @ts-ignore
import { startNeo4j } from '../../neo4j/lib/start.mjs';
import { ontology } from '../../tests/support/seed.js';

export interface OwnNeo4j {
  readonly pid: number;
  /** As our store uses one. */
  readonly driver: Driver;
  /** One that tells whole numbers from others. */
  readonly exact: Driver;
  /** An empty graph of ours. */
  readonly store: Neo4jStore;
  close(): Promise<void>;
}

interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  stop(): Promise<unknown>;
}

export async function ownNeo4j(): Promise<OwnNeo4j> {
  const folder = mkdtempSync(join(tmpdir(), 'spacegov-bench-neo4j-'));
  const server = (await startNeo4j({ home: join(folder, 'home'), boltPort: 0, httpPort: 0 })) as Server;
  const { uri, user, password, pid } = server;
  const driver = connect({ uri, user, password, database: null });
  const exact = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const store = new Neo4jStore(ontology, new Connection(() => driver), null);
  await store.setUp();
  return {
    pid,
    driver,
    exact,
    store,
    close: async () => {
      await Promise.all([store.close(), exact.close()]);
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
