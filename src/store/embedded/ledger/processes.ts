import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { systemCode } from './errors.js';

/** What locking has to know of the processes of this machine. */
export interface Processes {
  /** The process that speaks. */
  readonly pid: number;
  readonly host: string;
  /** A text that no other ever was. */
  newToken(): string;
  /**
   * A text that tells this process from all others that had or will have its pid, across restarts of the machine;
   * null where the system does not say. `gone` where no such process runs.
   */
  birthOf(pid: number): Promise<string | null | 'gone'>;
}

/** The processes of this machine. */
export const nodeProcesses: Processes = {
  pid: process.pid,
  host: hostname(),
  newToken: randomUUID,
  async birthOf(pid) {
    if (!isThere(pid)) return 'gone';
    try {
      const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      // The name, in parentheses, may hold anything; field 3 (state) and 22 (start time) are counted behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return 'gone'; // dead, though its parent has not looked yet
      return `${boot}:${fields[19] ?? ''}`;
    } catch {
      return null; // no /proc (macOS, Windows), or not for us
    }
  },
};

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH'; // EPERM: it runs, for somebody else
  }
}
