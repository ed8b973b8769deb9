/** What one operation may ask. Whoever makes an engine chooses them; the program takes the defaults. */
export interface Limits {
  /** Rows over all levels, counted before anything runs. */
  readonly maxCost: number;
  readonly maxPageSize: number;
  /** Ids in one list argument. */
  readonly maxListLength: number;
  /** Levels of fields, fragments opened. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  /** Fields with fragments opened. */
  readonly maxFields: number;
  readonly maxTokens: number;
  readonly maxErrors: number;
  /** Characters of one error message. */
  readonly maxMessage: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxCost: 50_000,
  maxPageSize: 250,
  maxListLength: 500,
  maxDepth: 32,
  maxAliases: 50,
  maxRootFields: 20,
  maxFields: 1_000,
  maxTokens: 2_000,
  maxErrors: 10,
  maxMessage: 400,
};
