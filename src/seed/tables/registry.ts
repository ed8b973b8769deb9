import { CONFLICTS_FILE, STATUS_FILE } from './consents.js';
import { coverage } from './coverage.js';
import { hosts } from './hosts.js';
import { instruments } from './instruments.js';
import { states, STATES_FILE } from './states.js';
import type { SeedTable } from './table.js';
import { treatyConflicts } from './treaty-conflicts.js';
import { treatyStatus } from './treaty-status.js';

export const HOSTS_FILE = 'hosts.csv';

/** The tables there are, by file name. A new one is a file beside this and a line here. */
export const TABLES: ReadonlyMap<string, SeedTable> = new Map([
  [HOSTS_FILE, hosts],
  [STATES_FILE, states],
  ['treaties/instruments.csv', instruments],
  [STATUS_FILE, treatyStatus],
  [CONFLICTS_FILE, treatyConflicts],
  ['treaties/coverage.csv', coverage],
]);
