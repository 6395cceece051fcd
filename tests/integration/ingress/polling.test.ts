import { queuePrefix } from '@gmbot/core/queues/names';
import { updateJobId } from '@gmbot/core/queues/update-queue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pickBotId, startOwnRedis, type OwnRedis } from '../../support/redis.js';
import { startFakeUpdates, type FakeUpdates } from './fake-updates.js';
import { createMessage, startIngress, type IngressUnderTest } from './ingress-under-test.js';
import { listJobIds, openQueues } from './open-queues.js';

const closing: (() => Promise<void>)[] = [];
const PATIENCE = { timeout: 20_000, interval: 50 };
let telegram: FakeUpdates;
let botId: number;
let redis: OwnRedis;

beforeEach(async () => {
  botId = pickBotId();
  redis = await startOwnRedis();
  telegram = await startFakeUpdates();
  closing.push(
    () => redis.close(),
    () => telegram.close(),
  );
});

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start(): Promise<IngressUnderTest> {
  const ingress = await startIngress({
    BOT_TOKEN: `${botId}:a-token-that-nobody-may-see`,
    REDIS_URL: redis.url,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    UPDATES: 'polling',
  });
  closing.push(() => ingress.close());
  return ingress;
}

/** Update ids that have a job. */
async function listUpdateIds({ config }: IngressUnderTest): Promise<readonly number[]> {
  const { set, queues } = await openQueues(config);
  const { updates = [] } = await listJobIds(queues);
  await set.close();
  return updates.map((id) => Number(id?.replace(updateJobId(botId, 0).slice(0, -1), ''))).toSorted((a, b) => a - b);
}

function deliver(...updateIds: readonly number[]): void {
  for (const updateId of updateIds) telegram.pending.push(createMessage(updateId) as { update_id: number });
}

/** What getUpdates was asked for, in turn. */
function listOffsets(): readonly unknown[] {
  return telegram.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload['offset']);
}

it('puts every update into Redis and confirms it by the next offset', async () => {
  deliver(101, 102, 103);
  const ingress = await start();
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);
  deliver(104);
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  expect(await listUpdateIds(ingress)).toEqual([101, 102, 103, 104]);
  expect(listOffsets().slice(0, 3)).toEqual([undefined, 104, 105]);
});

it('removes a webhook that is in the way, and asks for the kinds that we use', async () => {
  telegram.hasWebhook = true;
  deliver(1);
  await start();
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  const [first, second] = telegram.calls;
  expect([first?.method, first?.payload]).toEqual(['deleteWebhook', {}]);
  expect(second?.payload['allowed_updates']).toEqual([
    'message',
    'edited_message',
    'callback_query',
    'my_chat_member',
    'chat_member',
    'chat_join_request',
  ]);
});

it('removes a webhook that somebody sets later', async () => {
  await start();
  await vi.waitFor(() => expect(telegram.polling()).toBe(1), PATIENCE);
  telegram.hasWebhook = true;
  deliver(1);

  deliver(2);
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  expect(telegram.hasWebhook).toBe(false);
});

it('confirms nothing that is not in Redis, and loses nothing while Redis is away', async () => {
  const ingress = await start();
  await vi.waitFor(() => expect(telegram.polling()).toBe(1), PATIENCE);
  const asked = listOffsets().length;

  await redis.kill();
  deliver(7, 8);
  await vi.waitFor(() => expect(ingress.log.join()).toContain('they wait at Telegram'), PATIENCE);
  const confirmedWhileAway = listOffsets().slice(asked);
  await redis.start();
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  expect(confirmedWhileAway).toEqual([]);
  expect(await listUpdateIds(ingress)).toEqual([7, 8]);
});

it('asks again after trouble, and after a 429 not before Telegram says so', async () => {
  telegram.trouble.push(
    { raw: 'bad gateway', status: 502 },
    { error: 429, description: 'Too Many Requests: retry after 2', parameters: { retry_after: 2 } },
  );
  deliver(1);
  await start();
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  const asked = telegram.calls.filter(({ method }) => method === 'getUpdates').map(({ atMs }) => atMs);
  expect((asked[2] ?? 0) - (asked[1] ?? 0)).toBeGreaterThanOrEqual(1990);
});

it('lets one replica poll at a time, and another as soon as that one ends', async () => {
  const first = await start();
  await vi.waitFor(() => expect(telegram.polling()).toBe(1), PATIENCE);
  const second = await start();
  deliver(1);
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);
  const conflicts = [first, second].filter(({ log }) => log.join().includes('Conflict'));

  await first.close();
  deliver(2);
  await vi.waitFor(() => expect(telegram.pending).toEqual([]), PATIENCE);

  expect(conflicts).toEqual([]);
  expect(second.log.join()).toContain('Polling begins');
  expect(await listUpdateIds(second)).toContain(2);
});

it('gives the lease back at once when it ends, in the middle of a long poll', async () => {
  const ingress = await start();
  await vi.waitFor(() => expect(telegram.polling()).toBe(1), PATIENCE);
  const { set } = await openQueues(ingress.config);
  const key = `${queuePrefix(botId)}:poller`;
  const heldBefore = await set.connection.exists(key);
  const startedAtMs = performance.now();

  await ingress.app.close();

  expect([heldBefore, await set.connection.exists(key)]).toEqual([1, 0]);
  expect(performance.now() - startedAtMs).toBeLessThan(2000);
  await set.close();
});
