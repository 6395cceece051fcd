import type { Metrics } from '@gmbot/core/observability/metrics';
import type { QueueSet } from '@gmbot/core/queues/queue-set';

/** Counts are read at most this often, however many scrape. */
const FRESH_MS = 5 * 1000;

/** What the gauges need. */
export interface QueueGaugesOptions {
  readonly queues: Pick<QueueSet, 'open'>;
  readonly metrics: Pick<Metrics, 'queueJobs' | 'dependencyUp'>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/**
 * Feeds the gauges of what waits in each queue. While Redis is away there are no counts, rather than old ones.
 * The function it gives never rejects.
 */
export function createQueueGauges({ queues, metrics, now }: QueueGaugesOptions): () => Promise<void> {
  let refreshing: Promise<void> | null = null;
  let refreshedAtMs = -Infinity;

  async function read(): Promise<void> {
    refreshedAtMs = now();
    try {
      const open = await queues.open();
      const counts = await Promise.all(
        Object.entries(open).map(async ([queue, each]) => [queue, await each.getJobCounts()] as const),
      );
      metrics.queueJobs.reset();
      for (const [queue, states] of counts) {
        for (const [state, count] of Object.entries(states)) metrics.queueJobs.set({ queue, state }, count);
      }
      metrics.dependencyUp.set({ dependency: 'redis' }, 1);
    } catch {
      metrics.queueJobs.reset();
      metrics.dependencyUp.set({ dependency: 'redis' }, 0);
      refreshedAtMs = -Infinity;
    }
  }

  return async () => {
    if (refreshing === null && now() - refreshedAtMs < FRESH_MS) return;
    refreshing ??= read().finally(() => {
      refreshing = null;
    });
    await refreshing;
  };
}
