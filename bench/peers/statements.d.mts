/** By the names of the workloads. */
export const STATEMENTS: Readonly<Record<string, string>>;
