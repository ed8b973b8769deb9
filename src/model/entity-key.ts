import type { EntityId } from './claim.js';
import { formatDay, type Day } from './day.js';
import type { Instant } from './instant.js';

/**
 * An entity with the day and the moment at which it was looked at: what a client's cache must not mix.
 * `state:tur@2000-01-01`, `state:tur@ever`, `state:tur@2026-11-28~2026-11-23T00:00:00.000Z`.
 *
 * @param day null: any day at all.
 * @param known null: what is known now.
 */
export function keyAt(id: EntityId, day: Day | null, known: Instant | null): string {
  return `${id}@${day === null ? 'ever' : formatDay(day)}${known === null ? '' : `~${known}`}`;
}
