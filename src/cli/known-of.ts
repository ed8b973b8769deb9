import type { Ask } from '../graph/ask.js';

/** Those of some ids that the graph has; one that was merged into another is had, too. */
export async function knownOf(ids: readonly string[], ask: Ask): Promise<ReadonlySet<string>> {
  const { data } = await ask({ text: 'query Known($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } });
  const nodes = (data?.['nodes'] ?? []) as readonly ({ readonly id: string } | null)[]; // as just asked
  return new Set(nodes.flatMap((one, i) => (one === null ? [] : [one.id, ids[i] ?? one.id])));
}
