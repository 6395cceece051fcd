/**
 * What a worker's readiness tells before it consumes: the stores as they are, over connections of its own, so that a start
 * that waits for one of them, or for Telegram, says for which.
 */
import type { WorkerConfig } from '@gmbot/core/config/worker-config';
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import type { Clock } from '@gmbot/core/gate/ports';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { openConnection } from '@gmbot/core/store/connection';
import type { Readiness } from './http.js';
import { readStores } from './read-stores.js';

/** Readiness until there is a worker to ask. */
export interface StartReadiness {
  /** Never ready: nothing is consumed yet. */
  readReadiness(): Promise<Readiness>;
  /** Never rejects; a second time does nothing. */
  close(): Promise<void>;
}

/** Connects in the background; stores that are away are no error here. */
export function openStartReadiness({
  config,
  clock,
  isTelegramUp,
}: {
  readonly config: Pick<WorkerConfig, 'redisUrl' | 'cacheRedisUrl' | 'databaseUrl' | 'botId'>;
  readonly clock: Clock;
  /** Whether Telegram has said who we are. */
  readonly isTelegramUp: () => boolean;
}): StartReadiness {
  const { redisUrl, cacheRedisUrl, databaseUrl, botId } = config;
  const queues = createQueueSet({ redisUrl, botId, name: 'worker-start' });
  const cache = createCacheRedis({ url: cacheRedisUrl, name: 'worker-start-cache', clock });
  const postgres = openConnection({ databaseUrl, poolSize: 1, applicationName: 'gmbot-worker-start' });
  let closing: Promise<unknown> | null = null;

  async function readReadiness(): Promise<Readiness> {
    const stores = await readStores({ queues, postgres, cache });
    return {
      isReady: false,
      dependencies: { ...stores, consumption: 'down', telegram: isTelegramUp() ? 'up' : 'down' },
    };
  }

  async function close(): Promise<void> {
    cache.close();
    closing ??= Promise.allSettled([queues.close(), postgres.close()]);
    await closing;
  }

  return { readReadiness, close };
}
