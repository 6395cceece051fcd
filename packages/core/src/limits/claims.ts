import type { Redis } from 'ioredis';
import type { Claims, Clock } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

/** Claims in the queue Redis: a key that only the first can set. @throws AppError until, while it is away */
export function createClaims({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): Claims {
  const toKey = (name: string): string => `${queuePrefix(botId)}:claims:${name}`;

  return {
    take: (name, ttlMs) =>
      onQueueRedis(
        clock,
        async () => (await redis.set(toKey(name), '1', 'PX', Math.max(1, Math.ceil(ttlMs)), 'NX')) === 'OK',
      ),
    isTaken: (name) => onQueueRedis(clock, async () => (await redis.exists(toKey(name))) === 1),
    release: (name) =>
      onQueueRedis(clock, async () => {
        await redis.del(toKey(name));
      }),
  };
}
