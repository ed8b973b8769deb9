import { Router } from 'express';
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Elsewhere } from '../graphql/elsewhere.js';
import { isCode } from '../graphql/errors.js';
import type { DatasetState, GraphStore } from '../store/store.js';
import { isFromHere } from './door.js';
import type { RequestLine, Watch } from './exchange.js';
import { sendError } from './http-errors.js';
import type { OfAll } from './options.js';

export interface MetricsOptions {
  /** `loopback`: for programs of this machine alone. */
  readonly reach: 'loopback' | 'any';
  readonly store: GraphStore;
  readonly elsewhere?: Elsewhere;
  /** Milliseconds that the store may take to tell what it holds. */
  readonly readyMs: number;
  /** Tells the numbers of all processes that serve together, this one's among them; left out: it serves alone. */
  readonly ofAll?: OfAll;
}

export interface Metrics {
  /** Counts each request, from its beginning to its end. */
  readonly watch: Watch;
  /** `GET /metrics`, in the words of Prometheus. */
  readonly router: Router;
}

/** Every value that a label may have: what strangers send must not make a series of its own. */
const ROUTES = ['graphql', 'export', 'mcp', 'health', 'page'] as const;

const SECONDS = [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 1, 5, 10, 60];

/** What the server did, how long it took, and what it holds. */
export function makeMetrics({ reach, store, elsewhere, readyMs, ofAll }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'spacegov_requests_total',
    help: 'Requests that are over, by what they asked for and how it ended.',
    labelNames: ['route', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'spacegov_request_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route'] as const,
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'spacegov_errors_total',
    help: 'Answers with an error, by the code of the first.',
    labelNames: ['code'] as const,
    registers,
  });
  const underWay = new Gauge({
    name: 'spacegov_requests_under_way',
    help: 'Requests that have begun and are not over.',
    registers,
  });
  gaugesOfGraph(registry, store, readyMs);
  if (elsewhere !== undefined) gaugesOfThreads(registry, elsewhere);
  if (ofAll !== undefined) {
    AggregatorRegistry.setRegistries([registry]);
    new AggregatorRegistry(); // listens for who gathers
  }
  const told = ofAll ?? (() => registry.metrics());

  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (reach === 'loopback' && !isFromHere(request)) {
      sendError(response, 'NOT_FOUND', 'There is nothing here for you: /metrics is for programs of this machine.');
      return;
    }
    response.set('content-type', registry.contentType).send(await told());
  });
  return {
    router,
    watch: () => {
      underWay.inc();
      return ({ path, status, durationMs, code }) => {
        underWay.dec();
        const route = routeOf(path);
        requests.inc({ route, status });
        seconds.observe({ route }, durationMs / 1000);
        if (code !== undefined) errors.inc({ code: isCode(code) ? code : 'OTHER' });
      };
    },
  };
}

/** What the store holds, as it says when it is asked; nothing while it says nothing. */
function gaugesOfGraph(registry: Registry, store: GraphStore, readyMs: number): void {
  const gauge = (name: string, help: string, of: (state: DatasetState) => number): void => {
    const made: Gauge = new Gauge({
      name,
      help,
      aggregator: 'max', // all that serve together have one graph
      registers: [registry],
      async collect() {
        const late = new Promise<null>((done) => setTimeout(() => done(null), readyMs).unref());
        const state = await Promise.race([store.dataset().catch(() => null), late]);
        if (state === null) made.reset();
        else made.set(of(state));
      },
    });
  };
  gauge('spacegov_claims', 'Claims that speak or compete.', ({ claims }) => claims);
  gauge('spacegov_entities', 'Entities.', ({ entities }) => entities);
  gauge('spacegov_recorded_at_seconds', 'When the newest batch was recorded, since 1970.', ({ recordedAt }) =>
    recordedAt === null ? 0 : Date.parse(recordedAt) / 1000,
  );
}

function gaugesOfThreads(registry: Registry, elsewhere: Elsewhere): void {
  const gauge = (name: string, help: string, of: () => number): void => {
    const made: Gauge = new Gauge({ name, help, registers: [registry], collect: () => made.set(of()) });
  };
  gauge('spacegov_threads', 'Threads that are ready to answer.', () => elsewhere.load.ready);
  gauge('spacegov_threads_busy', 'Threads that are answering.', () => elsewhere.load.busy);
  gauge('spacegov_questions_waiting', 'Questions that wait for a thread.', () => elsewhere.load.waiting);
}

function routeOf(path: RequestLine['path']): (typeof ROUTES)[number] {
  const [, first = ''] = path.split('/', 2);
  if (first === 'healthz' || first === 'readyz' || first === 'metrics') return 'health';
  return ROUTES.find((route) => route === first) ?? 'page';
}
