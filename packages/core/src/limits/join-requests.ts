import type { Redis } from 'ioredis';
import type { ChannelKey, UserId } from '../domain/ids.js';
import type { ForgetsByChannel } from '../gate/forget-person.js';
import type { Clock, JoinRequests, Moment } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript } from './redis-script.js';

/** A request counts this long: Telegram tells of no refusal. */
export const REQUEST_MS = 24 * 60 * 60 * 1000;
/** What ended a request is remembered this long, for requests that are told late. */
const END_MS = 60 * 60 * 1000;

/** KEYS: the pair. ARGV: date (ms), update id, what is so from then on (p = pending, e = ended), keep (ms). */
const NOTE = createRedisScript(`
local known = redis.call('GET', KEYS[1])
if known then
  local at, id = string.match(known, '^%a(%d+):(%d+)$')
  if tonumber(at) > tonumber(ARGV[1]) or (at == ARGV[1] and tonumber(id) >= tonumber(ARGV[2])) then return 0 end
end
redis.call('SET', KEYS[1], ARGV[3] .. ARGV[1] .. ':' .. ARGV[2], 'PX', ARGV[4])
return 1
`);

/** Keeps them in the queue Redis, one key each. @throws AppError until, while it is away */
export function createJoinRequests({
  redis,
  botId,
  clock,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}): JoinRequests & ForgetsByChannel {
  const toKey = (channelKey: ChannelKey, userId: UserId): string =>
    `${queuePrefix(botId)}:join-requests:${channelKey}:${userId}`;

  async function write(key: string, { atMs, updateId }: Moment, state: 'p' | 'e'): Promise<void> {
    const keepMs = state === 'p' ? atMs + REQUEST_MS - clock.now() : END_MS;
    if (keepMs > 0) await NOTE.run(redis, [key], [atMs, updateId, state, keepMs]);
  }

  return {
    note: (channelKey, userId, moment) => onQueueRedis(clock, () => write(toKey(channelKey, userId), moment, 'p')),
    end: (channelKey, userId, moment) => onQueueRedis(clock, () => write(toKey(channelKey, userId), moment, 'e')),
    forget: (channelKeys, userId) =>
      onQueueRedis(clock, async () => {
        if (channelKeys.length > 0) await redis.del(channelKeys.map((channelKey) => toKey(channelKey, userId)));
      }),
    read: (channels, userId) =>
      onQueueRedis(clock, async () => {
        if (channels.length === 0) return new Map();
        const kept = await redis.mget(channels.map(({ key }) => toKey(key, userId)));
        return new Map(
          channels.flatMap(({ key }, index) => {
            const atMs = /^p(\d+):/.exec(kept[index] ?? '')?.[1];
            const endMs = Number(atMs ?? 0) + REQUEST_MS;
            return endMs > clock.now() ? [[key, endMs] as const] : [];
          }),
        );
      }),
  };
}
