declare const checked: unique symbol;

/** A moment of record time in UTC, written `2026-11-23T00:00:00.000Z`: texts of equal length, so they sort as moments. */
export type Instant = string & { readonly [checked]: 'Instant' };

/** A moment after all others: what is live is what will be known then. */
export const LATEST = '9999-12-31T23:59:59.999Z' as Instant;

/** The text as a moment, or `undefined`; a zone is required, so that it means the same everywhere. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) return undefined;
  const written = moment.toISOString();
  return written.length === 24 ? (written as Instant) : undefined; // years beyond 9999 are written longer
}

/** Milliseconds since 1970. */
export function toMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

/** A moment of the clock as an {@link Instant}. */
export function fromMilliseconds(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant; // the clock gives years 0000 to 9999
}

/**
 * After every moment before this one and before it itself: no moment of a clock, but it sorts as one, so that what
 * was known up to this moment can be read.
 */
export function justBefore(instant: Instant): Instant {
  return `${instant.slice(0, -1)}Y` as Instant; // Y sorts before Z
}
