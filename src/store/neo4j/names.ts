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

/** The property that keeps the sort key of a text property, where it is not the text itself. */
export const orderProperty = (property: string): string => `${property}__order`;

/** Marks an entity some of whose properties change with the day: their values are read one by one. */
export const DATED = 'dated__';
