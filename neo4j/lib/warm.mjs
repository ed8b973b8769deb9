/**
 * Makes a class archive (Java's AppCDS) beside the jars, with which later starts take about two thirds of the time.
 *
 * Java itself checks that the archive fits its version and the class path, and goes on without it when it does not.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { ensureJars } from './jars.mjs';
import { classArchive, startNeo4j } from './start.mjs';

/** @param {{ env?: NodeJS.ProcessEnv, say?: (line: string) => void }} [options] @returns {Promise<string>} its path. */
export async function warmUp(options = {}) {
  const archive = classArchive(await ensureJars(options));
  const part = `${archive}.part-${process.pid}`;
  const home = mkdtempSync(join(tmpdir(), 'spacegov-neo4j-warm-'));
  try {
    rmSync(archive, { force: true }); // one cannot be made while using one
    const jvm = [`-XX:ArchiveClassesAtExit=${part}`];
    const server = await startNeo4j({ ...options, home, boltPort: 0, httpPort: 0, jvm });
    try {
      await ask(server);
    } finally {
      await server.stop(); // the archive is written now
    }
    if (!existsSync(part)) throw new Error('Java did not write the class archive; starts are as they were.');
    renameSync(part, archive);
    return archive;
  } finally {
    rmSync(part, { force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/** Loads the classes of the first minute's work: a schema, a write, a read. */
async function ask({ uri, user, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const queries = [
    'CREATE CONSTRAINT warm IF NOT EXISTS FOR (n:Warm) REQUIRE n.id IS UNIQUE',
    'UNWIND range(1, 100) AS id MERGE (a:Warm {id: id}) MERGE (b:Warm {id: id % 7}) MERGE (a)-[:NEXT]->(b)',
    'MATCH (a:Warm)-[:NEXT*1..3]->(b) WHERE b.id > 1 RETURN a.id AS id, COLLECT { RETURN b.id } AS b ORDER BY id LIMIT 9',
    'MATCH (n) DETACH DELETE n',
  ];
  for (const query of queries) await driver.executeQuery(query, {}, { database: 'neo4j' });
  await driver.close();
}
