import { aboutOf } from '../../src/export/about.js';
import { readExportGraph, type ExportGraph } from '../../src/export/export-graph.js';
import { formatOf, type FormatOptions } from '../../src/export/formats.js';
import type { Pieces } from '../../src/export/pieces.js';
import { inPieces } from '../../src/export/in-pieces.js';
import { readScope, type ScopeWords } from '../../src/export/read-scope.js';
import { select, type Selection } from '../../src/export/selection.js';
import type { Instant } from '../../src/model/instant.js';
import { firstDay, parsePartialDate } from '../../src/model/partial-date.js';
import type { Ontology } from '../../src/ontology/ontology.js';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { memoryJournal } from '../../src/store/embedded/journal.js';
import type { Assertion, GraphStore } from '../../src/store/store.js';
import { ontology } from '../support/seed.js';
import { moment } from '../worlds/moon.js';

export const TODAY = firstDay(parsePartialDate('2026-11-28')!);

/** A graph in memory of a few claims. */
export async function storeOf(assert: readonly Assertion[]): Promise<EmbeddedStore> {
  const store = new EmbeddedStore(ontology, memoryJournal(), []);
  await store.write({ recordedAt: moment(1), origin: 'test', assert, retract: [] });
  return store;
}

export async function selectionOf(
  store: GraphStore,
  words: ScopeWords = {},
  everyDay = false,
  of: Ontology = ontology,
): Promise<Selection> {
  const { scope, knownAt } = readScope(words, TODAY, everyDay);
  return select(await graphOf(store, of, knownAt), scope);
}

/** What is read of a store, which no test of this folder changes once it has begun to read. */
const READ = new WeakMap<GraphStore, Map<string, Promise<ExportGraph>>>();

function graphOf(store: GraphStore, of: Ontology, knownAt: Instant | null): Promise<ExportGraph> {
  const known = READ.get(store) ?? new Map<string, Promise<ExportGraph>>();
  READ.set(store, known);
  const graph = known.get(knownAt ?? '') ?? readExportGraph(store, of, knownAt);
  known.set(knownAt ?? '', graph);
  return graph;
}

/** A file of a graph, whole. */
export async function written(
  name: string,
  store: GraphStore,
  words: ScopeWords = {},
  options: FormatOptions = {},
): Promise<string> {
  return (await bytesOf(name, store, words, options)).toString('utf8');
}

export async function bytesOf(
  name: string,
  store: GraphStore,
  words: ScopeWords = {},
  options: FormatOptions = {},
): Promise<Buffer> {
  const format = formatOf(name)!;
  const selection = await selectionOf(store, words, format.everyDay === true);
  return wholeOf(format.write(selection, aboutOf(selection, '0.0.0'), options));
}

export async function wholeOf(written: Pieces): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inPieces(written)) pieces.push(piece);
  return Buffer.concat(pieces);
}
