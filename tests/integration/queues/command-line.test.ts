import { createCommandLine } from '@gmbot/core/queues/command-line';
import { createBoundedConnection } from '@gmbot/core/queues/connection';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeCommandLine } from '../../support/contracts/command-line.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

let redis: Redis;
let botId: number;

beforeAll(async () => {
  redis = await connectTestRedis();
});
beforeEach(() => {
  botId = pickBotId();
});
afterAll(() => {
  redis.disconnect();
});

const create = () => createCommandLine({ redis, botId, clock: createFakeClock() });
const toJobKey = (queue: string, updateId: number): string => `{gmbot:${botId}}:${queue}:update-${botId}-${updateId}`;

async function addJob(updateId: number, queue = 'interactions'): Promise<void> {
  await redis.hset(toJobKey(queue, updateId), { timestamp: 1 });
}

describeCommandLine('Redis', async () => ({ line: create(), addJob }));

describe('the line of commands in Redis', () => {
  const toGiven = (updateId: number) => ({ chatId: -100, senderId: 7, updateId });

  it('is held up by a job of either queue', async () => {
    const line = create();
    await addJob(11, 'updates');

    expect([await line.isNext(toGiven(11)), await line.isNext(toGiven(12))]).toEqual([true, false]);
  });

  it.each([
    ['has ended without leaving', async () => void (await redis.hset(toJobKey('interactions', 11), { finishedOn: 2 }))],
    ['was removed', async () => void (await redis.del(toJobKey('interactions', 11)))],
  ])('is not held up by a job that %s', async (_what, end) => {
    const line = create();
    await addJob(11);
    const before = [await line.isNext(toGiven(11)), await line.isNext(toGiven(12))];
    await end();

    expect([before, await line.isNext(toGiven(12))]).toEqual([[true, false], true]);
  });

  it('is held up by one that is tried again soon, and not by one that was put off for long', async () => {
    const clock = createFakeClock();
    const line = createCommandLine({ redis, botId, clock });
    await addJob(11);
    const putOff = (ms: number) =>
      redis.zadd(`{gmbot:${botId}}:interactions:delayed`, (clock.now() + ms) * 4096 + 3, `update-${botId}-11`);
    await line.isNext(toGiven(11));

    await putOff(59_000);
    const soon = await line.isNext(toGiven(12));
    await putOff(61_000);
    const late = await line.isNext(toGiven(12));
    await redis.del(`{gmbot:${botId}}:interactions:delayed`);

    expect([soon, late, await line.isNext(toGiven(12))]).toEqual([false, true, false]);
  });

  it('keeps nothing for longer than an update can come again', async () => {
    await create().isNext(toGiven(11));

    expect(await redis.ttl(`{gmbot:${botId}}:command-line:-100:7`)).toBe(25 * 60 * 60);
  });

  it('tells when to come back while Redis is away', async () => {
    const away = createBoundedConnection({ url: 'redis://127.0.0.1:1/0', name: 'nobody' });
    const line = createCommandLine({ redis: away, botId, clock: createFakeClock() });

    await expect(line.isNext(toGiven(11))).rejects.toMatchObject({ code: 'redis-away', retry: { kind: 'until' } });
    away.disconnect();
  });
});
