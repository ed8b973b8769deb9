/** The program of the thread that makes exports: it opens the graph when it begins, and makes files piece by piece. */
import { parentPort, workerData } from 'node:worker_threads';
import { exportMaker, type MadeExport } from './export/make-export.js';
import { readOntology } from './ontology/read-ontology.js';
import type { ExportAsking, ExportThreadData, ExportTold } from './server/threads/export-protocol.js';
import { tellError } from './server/threads/protocol.js';
import { openEmbeddedStore } from './store/embedded/open-embedded-store.js';
import type { GraphPlace } from './store/graph-place.js';
import type { GraphStore } from './store/store.js';

const port = parentPort;
if (port === null) throw new Error('this is the program of a thread');
const { place, ontology: text, release } = workerData as ExportThreadData;
const ontology = readOntology(text);
const make = exportMaker(await open(place), ontology, release);
/** Files under way, by number: what is made of them, and the pieces of who has begun to read. */
const files = new Map<number, { readonly made: MadeExport; pieces?: AsyncIterator<Uint8Array, undefined> }>();

port.on('message', (asking: ExportAsking) => {
  if ('drop' in asking) {
    files.delete(asking.drop);
    return;
  }
  const number = 'make' in asking ? asking.make : asking.next;
  answer(asking, number).then(
    (told) => port.postMessage(told),
    (error: unknown) => port.postMessage({ number, thrown: tellError(error) } satisfies ExportTold),
  );
});

async function answer(asking: Exclude<ExportAsking, { drop: unknown }>, number: number): Promise<ExportTold> {
  if ('make' in asking) {
    const made = await make(asking.asked);
    files.set(number, { made });
    return { number, about: made.about, day: made.day };
  }
  const file = files.get(asking.of);
  if (file === undefined) return { number, piece: null }; // dropped meanwhile: nobody reads on
  file.pieces ??= file.made.pieces()[Symbol.asyncIterator]();
  const step: IteratorResult<Uint8Array, undefined> = await file.pieces.next();
  return { number, piece: step.done === true ? null : step.value };
}

async function open(of: GraphPlace): Promise<GraphStore> {
  if ('folder' in of) return (await openEmbeddedStore(ontology, of.folder, { mode: 'read' })).store;
  const { openNeo4jStore } = await import('./store/neo4j/neo4j-store.js'); // whoever does without does not load it
  return openNeo4jStore(ontology, of.neo4j);
}
