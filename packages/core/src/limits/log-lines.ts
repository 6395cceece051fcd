import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { GroupKey } from '../domain/ids.js';
import type { LogLines } from '../gate/group-log.js';
import type { Clock } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

/** Lines that nobody came for are gone after this. */
const KEEP_MS = 60 * 60 * 1000;
/** Of one slot, as many lines are kept. */
const MOST_LINES = 1000;

const lineSchema = z.object({
  action: z.string(),
  userId: z.int().nullable(),
  actorId: z.int().nullable(),
  settings: z.array(z.string()),
});

/** Keeps them in the queue Redis, a list for each group and slot. @throws AppError until, while it is away */
export function createLogLines({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): LogLines {
  const toKey = (groupKey: GroupKey, slot: number): string => `${queuePrefix(botId)}:log:${groupKey}:${slot}`;

  return {
    push: (groupKey, slot, line) =>
      onQueueRedis(clock, async () => {
        const key = toKey(groupKey, slot);
        await redis.multi().rpush(key, JSON.stringify(line)).ltrim(key, -MOST_LINES, -1).pexpire(key, KEEP_MS).exec();
      }),
    list: (groupKey, slot) =>
      onQueueRedis(clock, async () => {
        const kept = await redis.lrange(toKey(groupKey, slot), 0, -1);
        return kept.map((line) => lineSchema.parse(JSON.parse(line)));
      }),
    drop: (groupKey, slot) =>
      onQueueRedis(clock, async () => {
        await redis.del(toKey(groupKey, slot));
      }),
  };
}
