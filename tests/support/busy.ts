import { availableParallelism, loadavg } from 'node:os';

/**
 * How much longer this machine takes than a quiet one, by its load: never less than 1. A limit on what a user is to wait
 * is multiplied by it, so that it fails for what the program does and not for what else the machine has to do.
 */
export function busy(): number {
  return Math.max(1, loadavg()[0]! / availableParallelism()); // the last minute's; zero where a system has no such thing
}
