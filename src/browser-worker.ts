/**
 * The graph in a worker, so that the page goes on drawing while it is asked. The worker's own address says what it
 * opens: `worker.js?snapshot=/graph.snapshot&sha256=...`. Each message is a question, and is answered by its number.
 */
import { GovernanceError, openGraph } from './browser.js';

interface Asked {
  readonly id: number;
  /** An operation, as `POST /graphql` takes it. */
  readonly operation?: {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>> | null;
    readonly operationName?: string | null;
  };
  /** A sentence, as `GET /ask.json` takes it. */
  readonly sentence?: string;
}

/** Of a worker's own scope, which Node's types do not know. */
interface Scope {
  readonly location: { readonly href: string };
  onmessage: (event: { readonly data: Asked }) => void;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as Scope; // this file is only ever run in a worker
const here = new URL(scope.location.href).searchParams;
const sha256 = here.get('sha256');
const opened = openGraph({ snapshot: here.get('snapshot') ?? '', ...(sha256 !== null && { sha256 }) });
opened.catch(() => undefined); // told to whoever asks

scope.onmessage = ({ data: asked }) => {
  void answer(asked).then(
    (answered) => scope.postMessage({ id: asked.id, answered }),
    (error: unknown) => scope.postMessage({ id: asked.id, problem: told(error) }),
  );
};

async function answer({ operation, sentence }: Asked): Promise<unknown> {
  const graph = await opened;
  if (operation === undefined) return graph.ask(sentence ?? '');
  const { query, variables, operationName } = operation;
  return graph.query(query, variables ?? {}, typeof operationName === 'string' ? { operationName } : {});
}

function told(error: unknown): { readonly code: string; readonly message: string } {
  const code = error instanceof GovernanceError ? error.code : 'UNREACHABLE';
  return { code, message: error instanceof Error ? error.message : String(error) };
}
