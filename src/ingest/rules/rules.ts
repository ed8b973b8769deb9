import { CONSENT } from './consent.js';
import { DID_SO, SUCCEEDED } from './did-so.js';
import { MEETINGS } from './meetings.js';
import { OFFICES } from './offices.js';
import type { Rule } from './rule.js';
import { STANCES } from './stances.js';
import { WORLD } from './world.js';

/** All rules, and last those that say what others have told before; who reads a draft sees the name and the version of the one that made it. */
export const RULES: readonly Rule[] = [
  ...OFFICES,
  ...CONSENT,
  ...MEETINGS,
  ...WORLD,
  ...STANCES,
  ...DID_SO,
  ...SUCCEEDED,
];
