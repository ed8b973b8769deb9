/**
 * The values of a statement are given as one, a map, whose members the database does not look at before it plans. Of a list
 * or a text that is given by itself it takes the length as a part of what is asked (Neo4j 5.26: none, one, up to ten, up
 * to a hundred and so on), and plans the statement anew for each.
 */
const ONE = 'v';

/** A value in the text of a statement. */
export const given = (name: string): string => `$${ONE}.${name}`;

/** What a statement whose text says {@link given} is run with. @param values By their names there. */
export const giving = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  [ONE]: values,
});
