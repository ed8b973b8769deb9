/**
 * The names of our bookkeeping in a Neo4j database, told apart from the world it is about.
 *
 * Whoever expands an entity in Browser meets relations alone: claims and values know their entities by indexed id.
 */
export const ENTITY = 'Entity';
export const CLAIM = 'Claim';
export const VALUE = 'PropertyValue';
export const META = 'SpaceGovernanceGraph';
export const EVIDENCE = 'EVIDENCE';

/** Edges whose record time is over are of a type of their own, which `knownAt` alone reads. */
export const closedType = (relation: string): string => `${relation}__CLOSED`;

/** The end of a span of record time that is still open: a text after every moment, so that one comparison tells. */
export const OPEN = 'open';

/** On an entity that has a name, as only this project's writer sets it: what others put under our labels is no answer. */
export const KNOWN = 'known';

/** The property that keeps the sort key of a text property, where it is not the text itself. */
export const orderProperty = (property: string): string => `${property}__order`;

/** The last day that a date among the qualifiers of an edge may mean. */
export const lastDayProperty = (qualifier: string): string => `${qualifier}__lastDay`;

/** Where the values of a property that changes with the day are kept, on the few entities where it does. */
export const dayLists = (
  property: string,
): Readonly<Record<'shown' | 'values' | 'orders' | 'from' | 'to' | 'otherwise' | 'otherwiseOrder', string>> => ({
  /** All that an answer needs, as one JSON text in a list: one word of a statement instead of five. */
  shown: `${property}__shown`,
  values: `${property}__values`,
  orders: `${property}__orders`,
  from: `${property}__from`,
  to: `${property}__to`,
  otherwise: `${property}__otherwise`,
  otherwiseOrder: `${property}__otherwiseOrder`,
});

/** Properties of claim versions that tell how they stand to time and to one another. */
export const RECORD = {
  /** Texts: what a timeline has of it, and beside them the places of the happenings among their sorts. */
  dates: 'happenedOn',
  happenings: 'happenings',
  /** When it was closed; not there while it is live. */
  closedAt: 'closedAt',
  /** It speaks although others say otherwise, and the ids of those. */
  disputed: 'disputed',
  disputedBy: 'disputedBy',
} as const;
