/**
 * Whether the doubt about a channel is Telegram's: over the last moments, by distinct people, so that one person whose
 * look-ups always fail makes no outage. A person counts with the last look-up about them; one that could not even be made,
 * because Telegram failed or asked for patience, counts as failed.
 */
import type { Redis } from 'ioredis';
import type { ChannelKey, UserId } from '../domain/ids.js';
import type { Clock, LookUpHealth } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

/**
 * Look-ups older than this say nothing any more. Shorter than the longest doubt about a message: what succeeded before the
 * trouble began must not speak for Telegram when the first message is judged.
 */
export const HEALTH_WINDOW_MS = 25 * 1000;
/** Fewer people than this are no outage. */
const FEWEST_FAILING = 3;
/** People remembered per channel and outcome. */
const MOST_PEOPLE = 500;

/** Keeps the window in the queue Redis, one sorted set per channel and outcome. @throws AppError until, while it is away */
export function createLookUpHealth({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): LookUpHealth {
  const toKeys = (channelKey: ChannelKey): { readonly succeeded: string; readonly failed: string } => {
    const prefix = `${queuePrefix(botId)}:look-ups:${channelKey}`;
    return { succeeded: `${prefix}:ok`, failed: `${prefix}:failed` };
  };

  async function note(userId: UserId, key: string, otherKey: string): Promise<void> {
    const results = await redis
      .pipeline()
      .zadd(key, clock.now(), userId)
      .zremrangebyrank(key, 0, -MOST_PEOPLE - 1)
      .pexpire(key, HEALTH_WINDOW_MS)
      .zrem(otherKey, userId)
      .exec();
    for (const [err] of results ?? []) if (err) throw err;
  }

  return {
    noteSuccess(channelKey, userId) {
      const { succeeded, failed } = toKeys(channelKey);
      return onQueueRedis(clock, () => note(userId, succeeded, failed));
    },
    noteFailure(channelKey, userId) {
      const { succeeded, failed } = toKeys(channelKey);
      return onQueueRedis(clock, () => note(userId, failed, succeeded));
    },
    isTelegramInDoubt: (channelKey) =>
      onQueueRedis(clock, async () => {
        const { succeeded, failed } = toKeys(channelKey);
        const since = clock.now() - HEALTH_WINDOW_MS;
        const [succeeding, failing] = await Promise.all([
          redis.zcount(succeeded, since, '+inf'),
          redis.zcount(failed, since, '+inf'),
        ]);
        return failing >= FEWEST_FAILING && failing > succeeding;
      }),
  };
}
