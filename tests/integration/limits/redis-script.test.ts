import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Redis } from 'ioredis';
import { AppError } from '@gmbot/core/errors/app-error';
import { onQueueRedis } from '@gmbot/core/limits/redis-fault';
import { createRedisScript, parseIntegers } from '@gmbot/core/limits/redis-script';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, type OwnRedis, startOwnRedis } from '../../support/redis.js';

const clock = createFakeClock();
let own: OwnRedis;
let redis: Redis;

beforeAll(async () => {
  own = await startOwnRedis();
  redis = await connectTestRedis(own.url);
});
afterAll(async () => {
  redis.disconnect();
  await own.close();
});

describe('a script', () => {
  it('runs in a Redis that has never seen it, and in one that has', async () => {
    const script = createRedisScript("return {KEYS[1], ARGV[1], 'always'}");

    const replies = [await script.run(redis, ['key'], [1])];
    await redis.script('FLUSH');
    replies.push(await script.run(redis, ['key'], [2]), await script.run(redis, ['key'], [3]));

    expect(replies).toEqual([
      ['key', '1', 'always'],
      ['key', '2', 'always'],
      ['key', '3', 'always'],
    ]);
  });

  it.each([null, 'text', ['1', 'x'], [1.5]])('that should answer integers may not answer %o', (reply) => {
    expect(() => parseIntegers(reply)).toThrow(TypeError);
  });
});

describe('onQueueRedis', () => {
  it('makes a full Redis a matter of time', async () => {
    await redis.config('SET', 'maxmemory', '1mb');
    const failing = onQueueRedis(clock, () => redis.set('large', 'x'.repeat(3_000_000)));

    await expect(failing).rejects.toMatchObject({
      code: 'redis-away',
      retry: { kind: 'until', atMs: clock.now() + 1000 },
    });
    await redis.config('SET', 'maxmemory', '0');
  });

  it('does not take our own mistake for one', async () => {
    await redis.set('text', 'x');
    const failing = onQueueRedis(clock, () => redis.zadd('text', 1, 'a'));

    await expect(failing).rejects.toThrow('WRONGTYPE');
    await expect(failing).rejects.not.toBeInstanceOf(AppError);
  });

  it('keeps an error of ours as it is', async () => {
    const ours = new AppError('no-slot', { kind: 'never' });

    await expect(onQueueRedis(clock, () => Promise.reject(ours))).rejects.toBe(ours);
  });
});
