/** Health and metrics of a worker. */
import type { Metrics } from '@gmbot/core/observability/metrics';
import fastify, { type FastifyInstance } from 'fastify';

/** A dependency's state: degraded = it is away and we work without it. */
export type DependencyState = 'up' | 'degraded' | 'down';

/** What readiness asks. */
export interface Readiness {
  readonly isReady: boolean;
  readonly dependencies: Readonly<Record<string, DependencyState>>;
}

/** Builds the server; opens no port. */
export function buildHttp({
  metrics,
  readReadiness,
}: {
  readonly metrics: Metrics;
  readonly readReadiness: () => Promise<Readiness>;
}): FastifyInstance {
  const app = fastify({ logger: false, requestTimeout: 10 * 1000 });
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const { isReady, dependencies } = await readReadiness();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', dependencies });
  });
  app.get('/metrics', async (_request, reply) => {
    await readReadiness(); // it feeds the gauges of what we depend on
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return app;
}
