import type { CacheRedis } from '@gmbot/core/cache/cache-redis';
import type { QueueSet } from '@gmbot/core/queues/queue-set';
import type { DependencyState } from './http.js';

/** What a worker keeps everything in. */
export interface Stores {
  readonly queues: Pick<QueueSet, 'isReady'>;
  readonly postgres: { ping(): Promise<unknown> };
  readonly cache: Pick<CacheRedis, 'state'>;
}

/** How they are now. Never rejects. */
export async function readStores({
  queues,
  postgres,
  cache,
}: Stores): Promise<Readonly<Record<'redis' | 'postgres' | 'cache', DependencyState>>> {
  const [isRedisUp, isPostgresUp] = await Promise.all([
    queues.isReady(),
    postgres.ping().then(
      () => true,
      () => false,
    ),
  ]);
  return {
    redis: isRedisUp ? 'up' : 'down',
    postgres: isPostgresUp ? 'up' : 'down',
    cache: cache.state() === 'up' ? 'up' : 'degraded',
  };
}
