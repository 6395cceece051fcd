/** What is still to follow from a change: one hash per kind in the queue Redis, key → the token of who began last. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { parseChannelKey, parseGroupKey } from '../domain/ids.js';
import type { Clock, FollowUps, FollowUpSubject } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript, parseIntegers } from './redis-script.js';

/** KEYS: follow-ups. ARGV: key, token. Answers 1 iff it replaced one. */
const BEGIN = createRedisScript(`
return {1 - redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])}
`);

/** KEYS: follow-ups. ARGV: key, token. Who began since has theirs to end. */
const END = createRedisScript(`
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
return redis.call('HDEL', KEYS[1], ARGV[1])
`);

/** Composes it. @throws AppError until, while the queue Redis is away */
export function createFollowUps({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): FollowUps {
  const toKey = (kind: FollowUpSubject['kind']): string => `${queuePrefix(botId)}:follow-ups:${kind}`;

  const list = (kind: FollowUpSubject['kind']): Promise<readonly number[]> =>
    onQueueRedis(clock, async () => (await redis.hkeys(toKey(kind))).map(Number));

  return {
    begin: (subject) =>
      onQueueRedis(clock, async () => {
        const token = randomUUID();
        const [isReplacing] = parseIntegers(await BEGIN.run(redis, [toKey(subject.kind)], [subject.key, token]));
        return { subject, token, wasPending: isReplacing === 1 };
      }),
    end: ({ subject, token }) =>
      onQueueRedis(clock, async () => {
        await END.run(redis, [toKey(subject.kind)], [subject.key, token]);
      }),
    listChannels: async () => (await list('channel')).map(parseChannelKey),
    listGroups: async () => (await list('group')).map(parseGroupKey),
  };
}
