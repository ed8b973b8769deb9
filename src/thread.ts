/** The program of a thread of the server: it opens the graph of a folder and answers what it is asked, one by one. */
import { parentPort, workerData } from 'node:worker_threads';
import { Kind, parse, type DocumentNode } from 'graphql';
import { GovernanceError } from './errors.js';
import { apiSchema } from './graphql/api-schema.js';
import { Engine } from './graphql/engine.js';
import { DEFAULT_LIMITS } from './graphql/limits.js';

import { readOntology } from './ontology/read-ontology.js';
import { CELLS, tellError, type Asking, type Ready, type ThreadData, type Told } from './server/threads/protocol.js';
import { openEmbeddedStore } from './store/embedded/open-embedded-store.js';
import { LruMap } from './text/lru-map.js';

/** The one who asked has gone. */
class StoppedError extends GovernanceError {
  readonly code = 'CLIENT_LEFT';
}

const DOCUMENTS = 500;
const { folder, ontology: text, cells: bytes, shared: known } = workerData as ThreadData; // what the pool gives
const port = parentPort;
if (port === null) throw new Error('this is the program of a thread');
const cells = new Int32Array(bytes);
const ontology = readOntology(text);
const { store, shared } = await openEmbeddedStore(ontology, folder, { mode: 'read', shared: known });
const engine = new Engine(apiSchema(ontology), ontology, store, DEFAULT_LIMITS);
const documents = new LruMap<string, DocumentNode>(DOCUMENTS);

// One after the other: the pool sends the next when it has been told of this one.
port.on('message', (asking: Asking) => {
  answer(asking).then(
    (told) => port.postMessage(told, 'data' in told ? [told.data.buffer] : []),
    (error: unknown) => port.postMessage({ number: asking.number, thrown: tellError(error) } satisfies Told),
  );
});
port.postMessage({ ready: true, shared } satisfies Ready);

async function answer({ number, text, operationName, variables, today }: Asking): Promise<Told> {
  const began = performance.now();
  const document = documentOf(text);
  const operation = document.definitions.find(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || one.name?.value === operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no operation ${operationName ?? ''}`);
  const call = engine.prepareCoerced(document, operation, variables);
  const check = (looked: number): void => {
    Atomics.store(cells, CELLS.looked, looked);
    if (Atomics.load(cells, CELLS.stop) === number) throw new StoppedError('Nobody waits for the answer.');
  };
  const { data, text: written, errors = [], extensions } = await engine.answer(call, { today, check, asText: true });
  return {
    number,
    data: bytesOf(typeof written === 'string' ? written : JSON.stringify(data ?? null)),
    errors: errors.map(tellError),
    extensions,
    milliseconds: performance.now() - began,
  };
}

/** On memory of its own, which can be given away. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** It was parsed and validated before it came here. */
function documentOf(text: string): DocumentNode {
  let document = documents.get(text);
  if (document === undefined) documents.set(text, (document = parse(text)));
  return document;
}
