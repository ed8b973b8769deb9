/** Where a graph is kept. */
export type GraphPlace = { readonly folder: string } | { readonly neo4j: Neo4jSettings };

/** How to reach a database; the address may be `bolt://`, `neo4j://` for clusters and Aura, or either with `+s`. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** null: the user's own. */
  readonly database: string | null;
}
