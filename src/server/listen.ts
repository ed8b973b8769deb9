import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GovernanceError } from '../errors.js';

/** The address cannot be listened on. */
export class ListenError extends GovernanceError {
  readonly code = 'CANNOT_LISTEN';
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it. Stop that one, or set PORT to another number',
  EACCES: 'this user may not. Set PORT to 1024 or above',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to 127.0.0.1, or to one of its own',
  ENOTFOUND: 'there is no host of that name. Set HOST to 127.0.0.1, or to an address of this machine',
};

/** @throws {ListenError} that names the setting to change. */
export async function listen(
  server: Server,
  host: string,
  port: number,
): Promise<{ readonly url: string; readonly port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = PROBLEMS[error.code ?? ''] ?? 'see the cause. Set HOST and PORT to others';
      reject(new ListenError(`Cannot listen on ${host} port ${port}: ${problem}.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo; // listening on a port, not on a pipe
  return { url: `http://${opened(host)}:${given}`, port: given };
}

/** What to type into a browser on this machine. */
function opened(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
