import { createMetrics } from '@gmbot/core/observability/metrics';
import type { Queues } from '@gmbot/core/queues/queue-set';
import { createQueueGauges } from '@gmbot/ingress/plugins/queue-gauges';
import { expect, it } from 'vitest';

function createGauges() {
  const world = { nowMs: 0, waiting: 1, reads: 0, isAway: false };
  const queue = {
    async getJobCounts() {
      world.reads += 1;
      return { waiting: world.waiting };
    },
  };
  const metrics = createMetrics();
  async function open(): Promise<Queues> {
    if (world.isAway) throw new Error('away');
    return { updates: queue } as unknown as Queues;
  }
  const refresh = createQueueGauges({ queues: { open }, metrics, now: () => world.nowMs });
  const readWaiting = async () => (await metrics.queueJobs.get()).values.map(({ value }) => value);
  return { world, refresh, readWaiting };
}

it('reads the counts again after five seconds, and not a millisecond earlier', async () => {
  const { world, refresh, readWaiting } = createGauges();
  await refresh();
  world.waiting = 2;

  world.nowMs = 4999;
  await refresh();
  const before = await readWaiting();
  world.nowMs = 5000;
  await refresh();
  const after = await readWaiting();

  expect([before, after, world.reads]).toEqual([[1], [2], 2]);
});

it('reads once for all who ask at a time', async () => {
  const { world, refresh } = createGauges();

  await Promise.all([refresh(), refresh(), refresh()]);

  expect(world.reads).toBe(1);
});

it('has no counts while Redis is away, and has them again with the next question', async () => {
  const { world, refresh, readWaiting } = createGauges();
  await refresh();

  world.nowMs = 10_000;
  world.isAway = true;
  await refresh();
  const away = await readWaiting();
  world.isAway = false;
  await refresh();

  expect([away, await readWaiting()]).toEqual([[], [1]]);
});
