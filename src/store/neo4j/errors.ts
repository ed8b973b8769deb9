import { Neo4jError } from 'neo4j-driver';
import { GovernanceError } from '../../errors.js';
import { StoreTimeoutError, StoreUnavailableError } from '../store.js';

/** The database cannot be used as it is set up; the message names the setting. */
export class Neo4jSettingsError extends GovernanceError {
  readonly code = 'NEO4J_SETTINGS';
}

/** The database holds what is not ours: it is left alone. */
export class ForeignDatabaseError extends GovernanceError {
  readonly code = 'FOREIGN_DATABASE';
}

export const UNREACHABLE = 'The database cannot be reached. Try again in a moment.';

/** Whether trying again may help. A connection that was cut while it was tried is told as a breach of the protocol. */
export const mayPass = ({ retryable, code }: Neo4jError): boolean => retryable || code === 'ProtocolError';

/** What the driver says, as an error of ours: reachable or not, too slow, set up wrongly; all else stays as it is. */
export function translateError(error: unknown): unknown {
  if (error instanceof GovernanceError || !(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const options = { cause: error };
  if (/HTTP/.test(message) && /port/i.test(message)) {
    return new Neo4jSettingsError(
      'NEO4J_URI: that port speaks HTTP. The Browser is on 7474; the driver needs the Bolt port, 7687 by default.',
      options,
    );
  }
  if (
    code === 'Neo.ClientError.Security.Unauthorized' ||
    code.startsWith('Neo.ClientError.Security.Authentication') ||
    code === 'Neo.ClientError.Security.CredentialsExpired'
  ) {
    return new Neo4jSettingsError('NEO4J_USER, NEO4J_PASSWORD: the database does not accept them.', options);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Neo4jSettingsError('NEO4J_DATABASE: there is no database of that name on the server.', options);
  }
  if (
    /TransactionTimedOut|LockClientStopped/.test(code) ||
    code === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration'
  ) {
    return new StoreTimeoutError(
      'The database took too long to answer. Ask for smaller pages or fewer levels.',
      options,
    );
  }
  // Trying again would need as much: a batch is one transaction.
  if (code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') {
    return new Neo4jSettingsError(
      'The database has too little memory for one transaction. Raise its server.memory.heap.max_size, to 2g for the seed.',
      options,
    );
  }
  // Whatever went wrong, the driver first says that it may be the encryption; then what it was.
  if (/certificate|TLS|SSL|encrypt/i.test(message.replace(/^.*Caused by:/s, ''))) {
    return new Neo4jSettingsError(
      'NEO4J_URI: the server and the address disagree about encryption. Use bolt:// or neo4j:// without it, bolt+s:// or neo4j+s:// with it.',
      options,
    );
  }
  // A hung server surfaces as N/A: the connection or the queue for one timed out.
  if (mayPass(error) || code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A') {
    return new StoreUnavailableError(UNREACHABLE, options);
  }
  return error;
}
