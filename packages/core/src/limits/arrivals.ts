import type { Redis } from 'ioredis';
import type { Forgets } from '../gate/forget-person.js';
import type { Arrivals, Clock } from '../gate/ports.js';
import type { GroupKey, UserId } from '../domain/ids.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

/** The longest grace that a group may choose. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;
/** So long a look at a newcomer may wait: for the end of the longest grace, and a day more. */
const DOOR_KEEP_MS = 8 * 24 * 60 * 60 * 1000;
/** No join waits for longer in a crowd. */
const CROWD_KEEP_MS = 15 * 60 * 1000;

/** Somebody came in a crowd, which is handled a few at a time: what they say meanwhile finds that they are new. */
export async function noteCrowdArrival(
  redis: Redis,
  botId: number,
  { chatId, userId, atMs }: { readonly chatId: number; readonly userId: number; readonly atMs: number },
): Promise<void> {
  await redis.set(crowdKey(botId, chatId, userId), atMs, 'PX', CROWD_KEEP_MS, 'NX');
}

function crowdKey(botId: number, chatId: number, userId: number): string {
  return `${queuePrefix(botId)}:crowd-arrivals:${chatId}:${userId}`;
}

/** Keeps them in the queue Redis, one key each, and one for whoever stands at the door. @throws AppError until, while it is away */
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
  const toDoorKey = (groupKey: GroupKey, userId: UserId): string => `${queuePrefix(botId)}:door:${groupKey}:${userId}`;

  return {
    note: (groupKey, userId, atMs) =>
      onQueueRedis(clock, async () => {
        await redis.set(toKey(groupKey, userId), atMs, 'PX', KEEP_MS, 'NX');
      }),
    forget: (groupKeys, userId) =>
      onQueueRedis(clock, async () => {
        const keys = groupKeys.flatMap((groupKey) => [toKey(groupKey, userId), toDoorKey(groupKey, userId)]);
        if (keys.length > 0) await redis.del(keys);
      }),
    stopAtDoor: (groupKey, userId) =>
      onQueueRedis(clock, async () => {
        await redis.set(toDoorKey(groupKey, userId), 1, 'PX', DOOR_KEEP_MS);
      }),
    isAtDoor: (groupKey, userId) =>
      onQueueRedis(clock, async () => (await redis.exists(toDoorKey(groupKey, userId))) === 1),
    letThrough: (groupKey, userId) =>
      onQueueRedis(clock, async () => {
        await redis.del(toDoorKey(groupKey, userId));
      }),
    read: ({ key, chatId }, userId) =>
      onQueueRedis(clock, async () => {
        const [kept = null, crowd = null] = await redis.mget(toKey(key, userId), crowdKey(botId, chatId, userId));
        const atMs = kept ?? crowd;
        return atMs === null ? null : Number(atMs);
      }),
  };
}
