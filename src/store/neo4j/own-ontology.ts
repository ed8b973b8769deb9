import neo4j, { type Session } from 'neo4j-driver';
import { translateError } from './errors.js';
import { META } from './names.js';
import type { Neo4jSettings } from '../graph-place.js';
import { connect } from './connection.js';

const READ = `MATCH (m:${META}) RETURN m.ontology AS text`;
const KEEP = `MATCH (m:${META}) SET m.ontology = $text`;

/**
 * What origins bring to the ontology, as a text on the node by which a database is ours.
 *
 * @returns null where there is none.
 */
export async function readOwnOntology(settings: Neo4jSettings): Promise<string | null> {
  return inSession(settings, 'READ', async (session) => {
    const { records } = await session.run(READ);
    const text: unknown = records[0]?.get('text');
    return typeof text === 'string' ? text : null;
  });
}

/** The database must be ours already. */
export async function keepOwnOntology(settings: Neo4jSettings, text: string): Promise<void> {
  await inSession(settings, 'WRITE', (session) => session.run(KEEP, { text }));
}

/** It is read before the store is opened, which has to know it: on a connection of its own, and without trying again. */
async function inSession<T>(
  settings: Neo4jSettings,
  access: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const driver = connect(settings);
  try {
    const session = driver.session({
      ...(settings.database !== null && { database: settings.database }),
      defaultAccessMode: neo4j.session[access],
    });
    return await work(session);
  } catch (error) {
    throw translateError(error);
  } finally {
    await driver.close().catch(() => undefined);
  }
}
