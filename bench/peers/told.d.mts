/** What Cypher tells for W6, W7 and W8, as our answers have it. */
export function matrixOf(told: unknown, variables: unknown): unknown;
export function pathOf(hops: unknown): unknown;
export function foundIn(nodes: readonly unknown[], text: unknown): unknown;
