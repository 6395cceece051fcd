/**
 * Whether the doubt about a channel is Telegram's: over the last minute, by distinct people, so that one person whose
 * look-ups always fail makes no outage.
 */
import type { Redis } from 'ioredis';
import type { ChannelKey, UserId } from '../domain/ids.js';
import type { Clock, LookUpHealth } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

const WINDOW_MS = 60 * 1000;
/** Fewer people than this are no outage. */
const FEWEST_FAILING = 3;
/** People remembered per channel and outcome. */
const MOST_PEOPLE = 500;

/** Keeps the last minute in the queue Redis, one sorted set per channel and outcome. @throws AppError until, while it is away */
export function createLookUpHealth({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): LookUpHealth {
  const toKey = (channelKey: ChannelKey, outcome: 'ok' | 'failed'): string =>
    `${queuePrefix(botId)}:look-ups:${channelKey}:${outcome}`;

  async function note(key: string, userId: UserId): Promise<void> {
    const results = await redis
      .pipeline()
      .zadd(key, clock.now(), userId)
      .zremrangebyrank(key, 0, -MOST_PEOPLE - 1)
      .pexpire(key, WINDOW_MS)
      .exec();
    for (const [err] of results ?? []) if (err) throw err;
  }

  return {
    noteSuccess: (channelKey, userId) => onQueueRedis(clock, () => note(toKey(channelKey, 'ok'), userId)),
    noteFailure: (channelKey, userId) => onQueueRedis(clock, () => note(toKey(channelKey, 'failed'), userId)),
    isTelegramInDoubt: (channelKey) =>
      onQueueRedis(clock, async () => {
        const since = clock.now() - WINDOW_MS;
        const [ok, failed] = await Promise.all([
          redis.zcount(toKey(channelKey, 'ok'), since, '+inf'),
          redis.zcount(toKey(channelKey, 'failed'), since, '+inf'),
        ]);
        return failed >= FEWEST_FAILING && failed > ok;
      }),
  };
}
