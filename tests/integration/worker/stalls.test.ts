import { waitUntil } from '@gmbot/core/errors/app-error';
import { createMetrics } from '@gmbot/core/observability/metrics';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { consume } from '@gmbot/worker/processors/consume';
import { expect, it, vi } from 'vitest';
import { pickBotId, readTestRedisUrl } from '../../support/redis.js';
import { startSilentObservers } from '../../support/silent-observers.js';

/** As often as a job may stall. */
const STALLS = 3;
const PUT_OFF_MS = 60 * 1000;

it('forgets how often a job stalled once it was put off as it should be', async () => {
  const botId = pickBotId();
  const redisUrl = readTestRedisUrl();
  const queues = createQueueSet({ redisUrl, botId, name: 'test' });
  await new Promise((resolve) => queues.connection.once('ready', resolve));
  const { sweeps } = await queues.open();
  const job = await sweeps.add('sweep-group', {}, { delay: 200 });
  const key = sweeps.toKey(job.id ?? '');
  await queues.connection.hset(key, 'stc', STALLS);

  const consumer = consume({
    queue: 'sweeps',
    concurrency: 1,
    process: async () => {
      throw waitUntil('sweep-goes-on', Date.now() + PUT_OFF_MS);
    },
    redisUrl,
    botId,
    metrics: createMetrics(),
    observers: await startSilentObservers(),
    now: Date.now,
  });

  await vi.waitFor(
    async () => {
      expect(await job.isDelayed()).toBe(true);
      expect((await sweeps.getJob(job.id ?? ''))?.attemptsStarted).toBe(1);
      expect(await queues.connection.hget(key, 'stc')).toBeNull();
    },
    { timeout: 5000 },
  );
  await consumer.abandon();
  await queues.close();
});
