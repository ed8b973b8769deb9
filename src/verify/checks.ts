import { CLAIM_CHECKS } from './check-claims.js';
import { EXISTENCE_CHECKS } from './check-existence.js';
import { HISTORY_CHECKS } from './check-history.js';
import { NAME_CHECKS } from './check-names.js';
import { OFFICE_CHECKS } from './check-offices.js';
import { ORDER_CHECKS } from './check-order.js';
import { SOURCE_CHECKS } from './check-sources.js';
import type { Check } from './finding.js';

/** Every check, in the order in which `verify` shows them. A new one goes into the list of its subject. */
export const CHECKS: readonly Check[] = [
  ...CLAIM_CHECKS,
  ...HISTORY_CHECKS,
  ...SOURCE_CHECKS,
  ...EXISTENCE_CHECKS,
  ...OFFICE_CHECKS,
  ...ORDER_CHECKS,
  ...NAME_CHECKS,
];

/** What `verify` finds besides, by asking the store or by comparing with `known-gaps.yaml`. */
export const TOTALS = 'totals';
export const STALE_GAPS = 'stale-gaps';

/** The names that `known-gaps.yaml` may use. */
export const CHECK_NAMES: readonly string[] = [...CHECKS.map(({ name }) => name), TOTALS];
