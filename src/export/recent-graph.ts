import type { Instant } from '../model/instant.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/store.js';
import { readExportGraph, type ExportGraph } from './export-graph.js';

/**
 * Reads the graph for exports and keeps it while the data stay as they are: the next export begins at once. What was
 * known at an earlier moment is read anew each time.
 */
export function recentGraph(store: GraphStore, ontology: Ontology): (knownAt: Instant | null) => Promise<ExportGraph> {
  let kept: { readonly head: string; readonly graph: Promise<ExportGraph> } | undefined;
  return async (knownAt) => {
    if (knownAt !== null) return readExportGraph(store, ontology, knownAt);
    const { head } = await store.dataset();
    if (kept?.head === head) return kept.graph;
    const reading = { head, graph: readExportGraph(store, ontology, null) };
    kept = reading;
    // One that failed is no answer to the next.
    reading.graph.catch(() => (kept = kept === reading ? undefined : kept));
    return reading.graph;
  };
}
