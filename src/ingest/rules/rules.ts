import { CONSENT } from './consent.js';
import { MEETINGS } from './meetings.js';
import { OFFICES } from './offices.js';
import type { Rule } from './rule.js';
import { STANCES } from './stances.js';
import { WORLD } from './world.js';

/** All rules; who reads a draft sees the name and the version of the one that made it. */
export const RULES: readonly Rule[] = [...OFFICES, ...CONSENT, ...MEETINGS, ...WORLD, ...STANCES];
