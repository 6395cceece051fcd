import type { Metrics } from '@gmbot/core/observability/metrics';
import type { Queues, QueueSet } from '@gmbot/core/queues/queue-set';
import { createOldestWaiting } from './oldest-waiting.js';

/** What the gauges need. */
export interface QueueGaugesOptions {
  readonly queues: Pick<QueueSet, 'open'>;
  readonly metrics: Pick<Metrics, 'queueJobs' | 'queueOldestSeconds' | 'dependencyUp'>;
  /** Unix ms. */
  readonly now: () => number;
}

/**
 * Feeds the gauges of what waits in each queue. While Redis is away there are no counts, rather than old ones.
 *
 * @throws whatever the queues throw
 */
export function createQueueGauges({ queues, metrics, now }: QueueGaugesOptions): () => Promise<void> {
  const oldest = createOldestWaiting();
  const { queueJobs, queueOldestSeconds, dependencyUp } = metrics;

  function clear(): void {
    queueJobs.reset();
    queueOldestSeconds.reset();
  }

  async function readOne([queue, each]: readonly [string, Queues[keyof Queues]]) {
    const [states, [head]] = await Promise.all([each.getJobCounts(), each.getJobs(['wait'], 0, 0, true)]);
    return { queue, states, ageMs: oldest.readAgeMs(queue, head, now()) };
  }

  return async function read() {
    try {
      const counts = await Promise.all(Object.entries(await queues.open()).map(readOne));
      clear();
      for (const { queue, states, ageMs } of counts) {
        for (const [state, count] of Object.entries(states)) queueJobs.set({ queue, state }, count);
        queueOldestSeconds.set({ queue }, ageMs / 1000);
      }
      dependencyUp.set({ dependency: 'redis' }, 1);
    } catch (err) {
      clear();
      dependencyUp.set({ dependency: 'redis' }, 0);
      throw err;
    }
  };
}
