import type { Redis } from 'ioredis';
import type { ChannelKey } from '../domain/ids.js';
import type { Clock, LastMoves } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

const KEEP_MS = 90 * 24 * 60 * 60 * 1000;

/** Keeps them in the queue Redis, one key each. @throws AppError until, while it is away */
export function createLastMoves({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): LastMoves {
  const toKey = (channelKey: ChannelKey): string => `${queuePrefix(botId)}:last-moves:${channelKey}`;

  return {
    note: (channelKey, atMs) =>
      onQueueRedis(clock, async () => {
        await redis.set(toKey(channelKey), atMs, 'PX', KEEP_MS);
      }),
    read: (channelKeys) =>
      onQueueRedis(clock, async () => {
        if (channelKeys.length === 0) return new Map();
        const kept = await redis.mget(channelKeys.map(toKey));
        return new Map(
          channelKeys.flatMap((channelKey, index) => {
            const atMs = kept[index] ?? null;
            return atMs === null ? [] : [[channelKey, Number(atMs)] as const];
          }),
        );
      }),
  };
}
