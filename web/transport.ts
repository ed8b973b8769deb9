/**
 * How the pages reach the graph: the server that served them or, where a page of `spacegov site` names a snapshot, the
 * same library in a worker of theirs.
 */
interface Told {
  readonly id: number;
  readonly answered?: unknown;
  readonly problem?: { readonly code: string; readonly message: string };
}

const snapshot = document.querySelector<HTMLMetaElement>('meta[name="spacegov-snapshot"]');

/** Whether no server stands behind the page: what only a server has cannot be offered. */
export const isServerless = snapshot !== null;

/** Sends an operation; `body` is that of `POST /graphql`. */
export function postOperation(body: string, signal?: AbortSignal): Promise<Response> {
  if (snapshot !== null) return askWorker({ operation: JSON.parse(body) as unknown });
  return fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    },
    body,
    ...(signal && { signal }),
  });
}

/** Asks which saved questions a sentence asks, as `GET /ask.json` does. */
export function getOffers(sentence: string, signal: AbortSignal): Promise<Response> {
  if (snapshot !== null) return askWorker({ sentence });
  return fetch(`/ask.json?text=${encodeURIComponent(sentence)}`, { signal });
}

const waiting = new Map<number, { readonly done: (reply: Response) => void; readonly fail: (why: Error) => void }>();
let worker: Worker | undefined;
let asked = 0;

function askWorker(question: object): Promise<Response> {
  worker ??= startWorker();
  const id = (asked += 1);
  worker.postMessage({ id, ...question });
  return new Promise((done, fail) => waiting.set(id, { done, fail }));
}

function startWorker(): Worker {
  const words = new URLSearchParams({ snapshot: snapshot?.content ?? '', sha256: snapshot?.dataset['sha256'] ?? '' });
  const made = new Worker(`/graph/worker.js?${words.toString()}`, { type: 'module', name: 'graph' });
  made.onmessage = ({ data }: MessageEvent<Told>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.problem === undefined) asker?.done(Response.json(data.answered));
    else asker?.done(Response.json({ errors: [{ message: data.problem.message, extensions: data.problem }] }));
  };
  // It could not be loaded: the next question tries again.
  made.onerror = () => {
    worker = undefined;
    for (const { fail } of waiting.values()) fail(new Error('The graph could not be loaded.'));
    waiting.clear();
  };
  return made;
}
