/** What a worker does while the Redis of its queues is taken away, for longer than BullMQ 6.0 to 6.3.2 survived, or full. */
import { createMetrics } from '@gmbot/core/observability/metrics';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { requestSettle } from '@gmbot/core/queues/settle-requests';
import { consume } from '@gmbot/worker/processors/consume';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { pickBotId, startOwnRedis } from '../../support/redis.js';
import { startSilentObservers } from '../../support/silent-observers.js';
import { settleOf } from '../settle/settle-bench.js';

const OUTAGE_MS = 15 * 1000;
const FULL_MS = 4 * 1000;
const BEFORE = 101;
const AFTER = 102;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A worker on a Redis of its own; who was taken up. */
async function startWorker(work: () => Promise<void> = async () => undefined) {
  const redis = await startOwnRedis({ isDurable: true });
  closing.push(() => redis.close());
  const botId = pickBotId();
  const queues = createQueueSet({ redisUrl: redis.url, botId, name: 'test' });
  closing.push(() => queues.close());
  await new Promise((resolve) => queues.connection.once('ready', resolve));
  const { members } = await queues.open();
  const settled: number[] = [];
  const consumer = consume({
    queue: 'members',
    concurrency: 5,
    process: async ({ data }) => {
      settled.push((data as { readonly userId: number }).userId);
      await work();
    },
    redisUrl: redis.url,
    botId,
    metrics: createMetrics(),
    observers: await startSilentObservers(),
    now: Date.now,
  });
  closing.push(() => consumer.abandon());
  const ask = (userId: number): Promise<void> => requestSettle(members, queues.connection, botId, settleOf(userId));
  return { redis, consumer, settled, ask };
}

it('consumes again after an outage of fifteen seconds', async () => {
  const { redis, consumer, settled, ask } = await startWorker();
  await ask(BEFORE);
  await vi.waitUntil(() => settled.length === 1, { timeout: 5000 });

  await redis.kill();
  await vi.waitUntil(() => !consumer.isConsuming(), { timeout: 5000 });
  await pause(OUTAGE_MS);
  await redis.start();
  await vi.waitUntil(() => consumer.isConsuming(), { timeout: 5000 });
  await vi.waitFor(() => ask(AFTER), { timeout: 5000 }); // the caller's own connection comes back as well

  await vi.waitUntil(() => settled.includes(AFTER), { timeout: 5000 });
});

it('finishes what it was at when Redis became full, and takes more, once there is room', async () => {
  const door = createDoor();
  const { redis, settled, ask } = await startWorker(() => door.opened);
  await ask(BEFORE);
  await vi.waitUntil(() => settled.length === 1, { timeout: 5000 });

  await redis.fill();
  await expect(ask(AFTER)).rejects.toThrow();
  door.open();
  await pause(FULL_MS);
  await redis.makeRoom();
  await ask(BEFORE);
  await ask(AFTER);

  await vi.waitUntil(() => settled.includes(AFTER) && settled.filter((userId) => userId === BEFORE).length > 1, {
    timeout: 40_000,
  });
});

/** A door that work waits at. */
function createDoor() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
