/**
 * A sorted set for each (chat, sender) in the queue Redis, by update id. A command whose job has ended otherwise, is gone, or
 * was put off for long stands in nobody's way: the trouble of one chat must not hold up what is ordered about another.
 */
import type { Redis } from 'ioredis';
import type { Clock, CommandLine, GivenCommand } from '../gate/ports.js';
import { onQueueRedis } from '../limits/redis-fault.js';
import { createRedisScript, parseIntegers } from '../limits/redis-script.js';
import { queuePrefix } from './names.js';
import { SEEN_KEEP_SECONDS } from './seen-updates.js';
import { updateJobId } from './update-queue.js';

/** Where commands wait. */
const QUEUES = ['interactions', 'updates'] as const;

/** Whoever is tried again within this time is waited for. */
const LONGEST_PAUSE_MS = 60 * 1000;
/** BullMQ's score of a delayed job is its time with so many places for a counter. */
const DELAYED_COUNTER_BITS = 12;

/** KEYS: the line. ARGV: update id, keep (s). Answers who stands before it. */
const JOIN = createRedisScript(`
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1])
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
    const before = parseIntegers(await JOIN.run(redis, [key], [command.updateId, SEEN_KEEP_SECONDS]));
    const states = await Promise.all(before.map(readState));
    const over = before.filter((_updateId, index) => states[index] === 'over');
    if (over.length > 0) await redis.zrem(key, ...over);
    return !states.includes('under-way');
  }

  async function readState(updateId: number): Promise<'under-way' | 'put-off' | 'over'> {
    const jobs = await Promise.all(QUEUES.map((queue) => readJob(queue, updateJobId(botId, updateId))));
    const [pending] = jobs.filter((job) => job !== null);
    if (pending === undefined) return 'over';
    return pending.dueAtMs > clock.now() + LONGEST_PAUSE_MS ? 'put-off' : 'under-way';
  }

  /** Null iff it has ended or never was; it is due at once unless it was put off. */
  async function readJob(queue: string, jobId: string): Promise<{ readonly dueAtMs: number } | null> {
    const prefix = `${queuePrefix(botId)}:${queue}`;
    const [[addedAt, finishedAt], delay] = await Promise.all([
      redis.hmget(`${prefix}:${jobId}`, 'timestamp', 'finishedOn'),
      redis.zscore(`${prefix}:delayed`, jobId),
    ]);
    if (addedAt === null || finishedAt !== null) return null;
    return { dueAtMs: Number(delay ?? 0) / 2 ** DELAYED_COUNTER_BITS };
  }

  return {
    isNext: (command) => onQueueRedis(clock, () => isNext(command)),
    leave: (command) =>
      onQueueRedis(clock, async () => {
        await redis.zrem(toKey(command), command.updateId);
      }),
  };
}
