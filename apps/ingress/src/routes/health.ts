import type { UpdateQueue } from '@gmbot/core/queues/update-queue';
import type { FastifyInstance } from 'fastify';

/** State of something that we depend on. */
export type DependencyState = 'up' | 'degraded' | 'down';

/** What health needs. */
export interface HealthOptions {
  readonly updateQueue: Pick<UpdateQueue, 'isReady'>;
  readonly isDraining: () => boolean;
  /** Whether updates come in; null = somebody else sees to that. */
  readonly intakeState: () => DependencyState | null;
}

/** Registers `GET /healthz` and `GET /readyz`. Telegram being away makes nobody unready: its updates wait for us. */
export async function healthRoutes(app: FastifyInstance, options: HealthOptions): Promise<void> {
  app.get('/healthz', async () => ({ status: 'up' }));

  app.get('/readyz', async (_request, reply) => {
    const isRedisUp = await options.updateQueue.isReady();
    const intake = options.intakeState();
    const status = options.isDraining() ? 'draining' : isRedisUp ? 'up' : 'down';
    const dependencies = { redis: isRedisUp ? 'up' : 'down', ...(intake === null ? {} : { telegram: intake }) };
    return await reply
      .code(status === 'up' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, dependencies });
  });
}
