/** As the full-text index of Neo4j is asked for names in which each word is one or begins one. */
export function luceneOf(variables: Readonly<Record<string, unknown>>): string;
/** By which an entity is called. */
export const NAMING: readonly string[];
