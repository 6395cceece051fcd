import { createMetrics } from '@gmbot/core/observability/metrics';
import type { Queues } from '@gmbot/core/queues/queue-set';
import type { QueueHead } from '@gmbot/ingress/plugins/oldest-waiting';
import { createQueueGauges } from '@gmbot/ingress/plugins/queue-gauges';
import { createRefresh } from '@gmbot/ingress/plugins/refresh';
import { describe, expect, it } from 'vitest';

function createGauges() {
  const world = { nowMs: 0, waiting: 1, reads: 0, isAway: false, head: undefined as QueueHead | undefined };
  const queue = {
    async getJobs() {
      return world.head === undefined ? [] : [world.head];
    },
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
  const read = createQueueGauges({ queues: { open }, metrics, now: () => world.nowMs });
  const refresh = createRefresh([read], () => world.nowMs);
  const readWaiting = async () => (await metrics.queueJobs.get()).values.map(({ value }) => value);
  const readOldest = async () => (await metrics.queueOldestSeconds.get()).values.map(({ value }) => value);
  return { world, refresh, readWaiting, readOldest };
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

describe('the age of the oldest waiting job', () => {
  it('counts from when it was added, and is 0 when nothing waits', async () => {
    const { world, refresh, readOldest } = createGauges();
    world.nowMs = 60_000;
    world.head = { id: 'a', timestamp: 50_000, attemptsStarted: 0, opts: {} };

    await refresh();
    const waiting = await readOldest();
    world.head = undefined;
    world.nowMs = 65_000;
    await refresh();

    expect([waiting, await readOldest()]).toEqual([[10], [0]]);
  });

  it('does not count the time for which it was put off', async () => {
    const { world, refresh, readOldest } = createGauges();
    world.nowMs = 60_000;
    world.head = { id: 'a', timestamp: 0, attemptsStarted: 0, opts: { delay: 58_000 } };

    await refresh();

    expect(await readOldest()).toEqual([2]);
  });

  it('counts a job that ran before from when it was first seen waiting again', async () => {
    const { world, refresh, readOldest } = createGauges();
    const ages: number[][] = [];
    for (const [nowMs, attemptsStarted] of [
      [60_000, 2],
      [70_000, 2],
      [80_000, 3],
    ] as const) {
      world.nowMs = nowMs;
      world.head = { id: 'a', timestamp: 0, attemptsStarted, opts: {} };
      await refresh();
      ages.push(await readOldest());
    }

    expect(ages).toEqual([[0], [10], [0]]);
  });
});
