import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Claims, Clock } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript, parseIntegers } from './redis-script.js';

/** A claim that ran out may be somebody else's by now. */
const RELEASE = createRedisScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`);

const EXTEND = createRedisScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return {redis.call('PEXPIRE', KEYS[1], ARGV[2])} end
return {0}
`);

/**
 * Claims in the queue Redis: a key that only the first can set and only the process that set it takes away.
 *
 * @throws AppError until, while Redis is away
 */
export function createClaims({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): Claims {
  const holder = randomUUID();
  const toKey = (name: string): string => `${queuePrefix(botId)}:claims:${name}`;

  return {
    take: (name, ttlMs) =>
      onQueueRedis(
        clock,
        async () => (await redis.set(toKey(name), holder, 'PX', Math.max(1, Math.ceil(ttlMs)), 'NX')) === 'OK',
      ),
    isTaken: (name) => onQueueRedis(clock, async () => (await redis.exists(toKey(name))) === 1),
    extend: (name, ttlMs) =>
      onQueueRedis(clock, async () => {
        const reply = await EXTEND.run(redis, [toKey(name)], [holder, Math.max(1, Math.ceil(ttlMs))]);
        return parseIntegers(reply)[0] === 1;
      }),
    release: (name) =>
      onQueueRedis(clock, async () => {
        await RELEASE.run(redis, [toKey(name)], [holder]);
      }),
  };
}
