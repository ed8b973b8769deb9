/**
 * A list of values of any kind, most of them properties, as a statement gives it.
 *
 * Neo4j works out what a list is a list of: of each item with those before it, kind by kind, and a property may be of two
 * dozen kinds (5.26). Of eight properties that was four fifths of the planning. A truth value comes first, which has next to
 * nothing in common with any of them: then it is a list of anything from there on, and nothing is left to work out.
 */
export const mixedList = (items: readonly string[]): string => `[${[LITTLE_IN_COMMON, ...items].join(', ')}]`;

/** Stands first where there is nothing to give there. */
export const LITTLE_IN_COMMON = 'true';
/** Where the first item stands. */
export const FIRST = 1;
