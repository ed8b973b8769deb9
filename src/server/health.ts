import { Router } from 'express';
import type { DatasetState, GraphStore } from '../store/store.js';
import { exchangeOf } from './exchange.js';

export interface HealthOptions {
  readonly store: GraphStore;
  readonly readyMs: number;
  readonly isStopping: () => boolean;
}

/** `GET /healthz`: the process lives. `GET /readyz`: it is worth sending it requests. */
export function health({ store, readyMs, isStopping }: HealthOptions): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const dataset = isStopping() ? 'stopping' : await soon(store.dataset(), readyMs);
    if (typeof dataset === 'object') {
      const { version, head, recordedAt, entities, claims, foreign } = dataset;
      response.json({
        status: 'ready',
        dataset: { version, head, recordedAt, entities, claims },
        ...(foreign !== undefined && { foreign }),
      });
    } else {
      exchangeOf(response).code = 'SERVICE_UNAVAILABLE';
      response.status(503).set('retry-after', '2').json({ status: dataset });
    }
  });
  return router;
}

async function soon(state: Promise<DatasetState>, patienceMs: number): Promise<DatasetState | 'unavailable'> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('unavailable'), patienceMs);
    state.then(resolve, () => resolve('unavailable')).finally(() => clearTimeout(late));
  });
}
