/** Which sends were made: one hash per send in the queue Redis, a day long, claimed on Redis's clock. */
import type { Redis } from 'ioredis';
import { parseMessageId } from '../domain/ids.js';
import type { Clock } from '../gate/ports.js';
import { MOST_CLAIMS, type SendJournal } from '../gate/send-once.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript, parseIntegers } from './redis-script.js';

const KEEP_SECONDS = 24 * 60 * 60;

/** Answers {verdict, value}: 0 claimed; 1 sent, message id; 2 busy, ms left; 3 spent. */
const CLAIM = createRedisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local sent = redis.call('HGET', KEYS[1], 'sent')
if sent then return {1, tonumber(sent)} end
local at = tonumber(redis.call('HGET', KEYS[1], 'at') or '-1')
if at >= 0 then
  local left = at + tonumber(ARGV[1]) - now
  if left > 0 then return {2, left} end
  if tonumber(redis.call('HGET', KEYS[1], 'claims')) >= tonumber(ARGV[2]) then return {3, 0} end
end
redis.call('HSET', KEYS[1], 'at', now)
redis.call('HINCRBY', KEYS[1], 'claims', 1)
redis.call('EXPIRE', KEYS[1], ARGV[3])
return {0, 0}
`);

const MARK = createRedisScript(`
redis.call('HSET', KEYS[1], 'sent', ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
`);

/** Keeps the journal. @throws AppError until, while the queue Redis is away */
export function createSendJournal({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): SendJournal {
  const toKey = (key: string): string => `${queuePrefix(botId)}:sends:${key}`;

  return {
    claim: (key, orphanedAfterMs) =>
      onQueueRedis(clock, async () => {
        const [verdict, value = 0] = parseIntegers(
          await CLAIM.run(redis, [toKey(key)], [orphanedAfterMs, MOST_CLAIMS, KEEP_SECONDS]),
        );
        switch (verdict) {
          case 0:
            return { kind: 'claimed' };
          case 1:
            return { kind: 'sent', messageId: parseMessageId(value) };
          case 2:
            return { kind: 'busy', untilMs: clock.now() + value };
          default:
            return { kind: 'spent' };
        }
      }),
    markSent: (key, messageId) =>
      onQueueRedis(clock, async () => {
        await MARK.run(redis, [toKey(key)], [messageId, KEEP_SECONDS]);
      }),
    findSent: (key) =>
      onQueueRedis(clock, async () => {
        const sent = await redis.hget(toKey(key), 'sent');
        return sent === null ? null : parseMessageId(Number(sent));
      }),
    release: (key) =>
      onQueueRedis(clock, async () => {
        await redis.del(toKey(key));
      }),
  };
}
