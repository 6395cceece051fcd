import type { Redis } from 'ioredis';
import type { Forgets } from '../gate/forget-person.js';
import type { Arrivals, Clock } from '../gate/ports.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

/** The longest grace that a group may choose. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;

/** Keeps them in the queue Redis, one key each. @throws AppError until, while it is away */
export function createArrivals({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): Arrivals & Forgets {
  const toKey = (groupKey: GroupKey, userId: UserId): string => `${queuePrefix(botId)}:arrivals:${groupKey}:${userId}`;

  return {
    note: (groupKey, userId, atMs) =>
      onQueueRedis(clock, async () => {
        await redis.set(toKey(groupKey, userId), atMs, 'PX', KEEP_MS, 'NX');
      }),
    forget: (groupKeys, userId) =>
      onQueueRedis(clock, async () => {
        if (groupKeys.length > 0) await redis.del(groupKeys.map((groupKey) => toKey(groupKey, userId)));
      }),
    read: (groupKey, userId) =>
      onQueueRedis(clock, async () => {
        const kept = await redis.get(toKey(groupKey, userId));
        return kept === null ? null : Number(kept);
      }),
  };
}
