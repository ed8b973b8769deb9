import { Neo4jError, type QueryResult, type Session } from 'neo4j-driver';
import { giving } from './given.js';
import { mayPass } from './errors.js';

/** A statement with its values. */
export interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Sends statements in one go; what each of them gave, in their order. */
export type Ask = (statements: readonly Asked[]) => Promise<readonly QueryResult[]>;

/**
 * Reads in a session. One statement is a transaction by itself, which takes one round trip; several are sent in one, and
 * nobody waits for it to begin. One transaction for all would cost three more and promise no more: each statement of Neo4j
 * sees what was committed when it looks, whatever its transaction. What fails for the moment is tried again.
 *
 * @param timeoutMs For all that is asked.
 */
export function askIn(session: Session, timeoutMs: number, metadata: Readonly<Record<string, string>>): Ask {
  const until = performance.now() + timeoutMs;
  return async (statements) => {
    const config = { timeout: Math.max(1, Math.ceil(until - performance.now())), metadata };
    try {
      return await atOnce(session, statements, config);
    } catch (error) {
      if (!(error instanceof Neo4jError) || !mayPass(error)) throw error;
      return session.executeRead(
        (tx) => Promise.all(statements.map((one) => tx.run(one.text, giving(one.parameters)))),
        config,
      );
    }
  };
}

async function atOnce(
  session: Session,
  statements: readonly Asked[],
  config: Parameters<Session['beginTransaction']>[0],
): Promise<readonly QueryResult[]> {
  const [only] = statements;
  if (only === undefined) return [];
  if (statements.length === 1)
    return [await withoutTrace(() => session.run(only.text, giving(only.parameters), config))];
  const tx = session.beginTransaction(config);
  try {
    const results = await Promise.all(
      withoutTrace(() => statements.map(({ text, parameters }) => tx.run(text, giving(parameters)))),
    );
    await tx.commit();
    return results;
  } catch (error) {
    await tx.close().catch(() => undefined); // what went wrong is told already
    throw error;
  }
}

/**
 * The driver takes a trace of each call, for errors that tell where it was made: some 8 in a hundred of what a short question takes
 * here. Ours are told anew, and always come from here.
 */
function withoutTrace<T>(call: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
