/** Newcomers of a raid, in line: one sorted set per group in the queue Redis, by when they came on Redis's clock. */
import type { Redis } from 'ioredis';
import { type GroupKey, parseUserId } from '../domain/ids.js';
import type { Forgets } from '../gate/forget-person.js';
import type { Clock, Newcomers } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript } from './redis-script.js';

const KEEP_SECONDS = 7 * 24 * 60 * 60;

/** KEYS: line. ARGV: member, keep (s) */
const ADD = createRedisScript(`
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], 'NX', time[1] * 1000000 + time[2], ARGV[1])
return redis.call('EXPIRE', KEYS[1], ARGV[2])
`);

/** Composes it. @throws AppError until, while the queue Redis is away */
export function createNewcomers({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): Newcomers & Forgets {
  const toKey = (groupKey: GroupKey): string => `${queuePrefix(botId)}:newcomers:${groupKey}`;

  const remove: Newcomers['remove'] = (groupKey, userIds) =>
    onQueueRedis(clock, async () => {
      if (userIds.length > 0) await redis.zrem(toKey(groupKey), ...userIds);
    });

  return {
    add: (groupKey, userId) =>
      onQueueRedis(clock, async () => {
        await ADD.run(redis, [toKey(groupKey)], [userId, KEEP_SECONDS]);
      }),
    list: (groupKey, limit) =>
      onQueueRedis(clock, async () => {
        const userIds = await redis.zrange(toKey(groupKey), '0', String(limit - 1));
        return userIds.map((userId) => parseUserId(Number(userId)));
      }),
    remove,
    count: (groupKey) => onQueueRedis(clock, () => redis.zcard(toKey(groupKey))),
    async forget(groupKeys, userId) {
      for (const groupKey of groupKeys) await remove(groupKey, [userId]);
    },
  };
}
