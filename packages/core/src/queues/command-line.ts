/**
 * A sorted set for each (chat, sender) in the queue Redis, by update id. A command whose job has ended otherwise, or is gone,
 * stands in nobody's way.
 */
import type { Redis } from 'ioredis';
import type { Clock, CommandLine, GivenCommand } from '../gate/ports.js';
import { onQueueRedis } from '../limits/redis-fault.js';
import { createRedisScript } from '../limits/redis-script.js';
import { queuePrefix } from './names.js';
import { SEEN_KEEP_SECONDS } from './seen-updates.js';
import { updateJobId } from './update-queue.js';

/** Where commands wait. */
const QUEUES = ['interactions', 'updates'] as const;

/** KEYS: the line. ARGV: update id, keep (s). Answers the first of the line. */
const JOIN = createRedisScript(`
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return redis.call('ZRANGE', KEYS[1], 0, 0)[1]
`);

/** Composes it. @throws AppError until, while the queue Redis is away */
export function createCommandLine({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): CommandLine {
  const toKey = ({ chatId, senderId }: GivenCommand): string =>
    `${queuePrefix(botId)}:command-line:${chatId}:${senderId}`;

  async function isNext(command: GivenCommand): Promise<boolean> {
    const key = toKey(command);
    for (;;) {
      const first = Number(await JOIN.run(redis, [key], [command.updateId, SEEN_KEEP_SECONDS]));
      if (first === command.updateId) return true;
      if (await isUnderWay(first)) return false;
      await redis.zrem(key, first);
    }
  }

  async function isUnderWay(updateId: number): Promise<boolean> {
    const jobs = await Promise.all(
      QUEUES.map((queue) =>
        redis.hmget(`${queuePrefix(botId)}:${queue}:${updateJobId(botId, updateId)}`, 'timestamp', 'finishedOn'),
      ),
    );
    return jobs.some(([addedAt, finishedAt]) => addedAt !== null && finishedAt === null);
  }

  return {
    isNext: (command) => onQueueRedis(clock, () => isNext(command)),
    leave: (command) =>
      onQueueRedis(clock, async () => {
        await redis.zrem(toKey(command), command.updateId);
      }),
  };
}
