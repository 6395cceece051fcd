/**
 * Look-ups that nobody who waits needs: a fifth of all at most, and none while a caller would have to wait for a slot. One
 * count per second for the fleet, on Redis's clock.
 */
import type { Redis } from 'ioredis';
import type { Clock, SpareLookUps } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { DEFAULT_RATES, type Rates, toSpacing } from './rates.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript, parseIntegers } from './redis-script.js';

const SHARE = 0.2;

/** KEYS: spared in this second, bucket of the lane. ARGV: wanted, most in a second, tolerance of the lane (ms) */
const TAKE = createRedisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local free_at = tonumber(redis.call('GET', KEYS[2]) or '0')
if free_at - tonumber(ARGV[3]) > now then return {0} end
local second, spared = redis.call('HGET', KEYS[1], 'second'), 0
if second == time[1] then spared = tonumber(redis.call('HGET', KEYS[1], 'spared')) end
local granted = math.max(0, math.min(tonumber(ARGV[1]), tonumber(ARGV[2]) - spared))
redis.call('HSET', KEYS[1], 'second', time[1], 'spared', spared + granted)
redis.call('EXPIRE', KEYS[1], 10)
return {granted}
`);

/** Composes it. Without a rate everything can be spared. @throws AppError until, while the queue Redis is away */
export function createSpareLookUps({
  redis,
  botId,
  clock,
  rates = DEFAULT_RATES,
}: {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
  /** @defaultValue DEFAULT_RATES */
  readonly rates?: Rates;
}): SpareLookUps {
  const lane = rates.lanes['look-up'];
  const keys = [`${queuePrefix(botId)}:spare-look-ups`, `${queuePrefix(botId)}:patience:bucket:look-up`];
  return {
    take: (wanted) =>
      onQueueRedis(clock, async () => {
        if (lane === null) return wanted;
        const most = Math.max(1, Math.floor((SHARE * lane.count * 1000) / lane.windowMs));
        const [granted = 0] = parseIntegers(await TAKE.run(redis, keys, [wanted, most, toSpacing(lane).toleranceMs]));
        return granted;
      }),
  };
}
