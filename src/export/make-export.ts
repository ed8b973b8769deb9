import type { Day } from '../model/day.js';
import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/store.js';
import { aboutOf, type About } from './about.js';
import { formatOf, type FormatOptions } from './formats.js';
import { inPieces } from './in-pieces.js';
import { readScope, withKinds, type ScopeWords } from './read-scope.js';
import { recentGraph } from './recent-graph.js';
import { select } from './selection.js';

/** One file of the graph, in the words of an address. */
export interface ExportAsked {
  /** Of a format: `edges.csv`. */
  readonly name: string;
  readonly words: ScopeWords;
  readonly options: FormatOptions;
  readonly today: Day;
}

/** A file that is to be written out, once. */
export interface MadeExport {
  readonly about: About;
  /** The day on which values are read, also where relations of every day are meant. */
  readonly day: Day;
  /** Its bytes; nothing is made before it is asked for. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** To be told when nobody wants more of it: what it holds is let go. */
  readonly drop: () => void;
}

/**
 * Makes files of a graph.
 *
 * @throws {ExportScopeError} when a part is asked for that there is not.
 */
export type MakeExport = (asked: ExportAsked) => Promise<MadeExport>;

/** Makes them in this thread. @param release Of this package. */
export function exportMaker(store: GraphStore, ontology: Ontology, release: string): MakeExport {
  const graphOf = recentGraph(store, ontology);
  return async ({ name, words, options, today }) => {
    const format = formatOf(name);
    if (format === undefined) throw new Error(`no export ${name}`); // whoever asks has looked it up
    const { scope, knownAt } = readScope(words, today, format.everyDay === true);
    const selection = select(await graphOf(knownAt), withKinds(scope, ontology));
    const about = aboutOf(selection, release);
    return {
      about,
      day: scope.day,
      pieces: () => inPieces(format.write(selection, about, options)),
      drop: () => undefined,
    };
  };
}
