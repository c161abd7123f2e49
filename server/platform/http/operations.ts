import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface OperationsOptions {
  /** Resolves when the database answers. */
  readonly checkDatabase: () => Promise<void>;
  /** Jobs that failed at every try and wait for somebody to look. */
  readonly countDeadJobs: () => Promise<number>;
  /** Whether scans can be read here, and how many of their pages wait. */
  readonly recognition?: {
    readonly readiness: () => Promise<{ readonly ready: true } | { readonly ready: false; readonly missing: string }>;
    readonly countWaiting: () => Promise<number>;
  };
}

/** For those who run the house: /healthz (the process lives), /readyz (it can work), /metrics (only from this machine). */
export function addOperations(app: FastifyInstance, { checkDatabase, countDeadJobs, recognition }: OperationsOptions): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const refusals = new Counter({ name: 'http_refusals_total', help: 'Answers of 400 and above', labelNames: ['status'], registers: [registry] });
  const dead: Gauge = new Gauge({
    name: 'jobs_dead',
    help: 'Jobs that failed at every try and wait for somebody to look (docs/runbooks/dead-jobs.md)',
    registers: [registry],
    collect: async () => dead.set(await countDeadJobs().catch(() => Number.NaN)),
  });
  if (recognition !== undefined) addRecognition(registry, recognition);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 400) refusals.inc({ status: String(reply.statusCode) });
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await checkDatabase().then(() => true, () => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'database away' });
  });
  app.get('/metrics', async (request, reply) => {
    if (!isFromThisMachine(request)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Why scans stay unread (docs/runbooks/text-recognition.md): 0 names the package of Debian that is missing. */
function addRecognition(registry: Registry, recognition: NonNullable<OperationsOptions['recognition']>): void {
  const waiting: Gauge = new Gauge({
    name: 'recognition_pages_waiting', help: 'Pages of scans that are still to be read', registers: [registry],
    collect: async () => waiting.set(await recognition.countWaiting().catch(() => Number.NaN)),
  });
  const ready: Gauge<'missing'> = new Gauge({
    name: 'recognition_ready', help: '1: scans are read; 0: the package of Debian named in the label is missing', labelNames: ['missing'], registers: [registry],
    collect: async () => {
      const readiness = await recognition.readiness();
      ready.reset();
      ready.set({ missing: readiness.ready ? '' : readiness.missing }, readiness.ready ? 1 : 0);
    },
  });
}

/** Straight from this machine: what a proxy on it passes on comes from outside. */
function isFromThisMachine(request: FastifyRequest): boolean {
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  return local && request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined;
}
