/** How many holds Telegram asked for and are in force, for the metrics. The governor keeps a register of their ends. */
import type { Redis } from 'ioredis';
import { queuePrefix } from '../queues/names.js';
import { createRedisScript, parseIntegers } from './redis-script.js';

const COUNT = createRedisScript(`
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
return {redis.call('ZCOUNT', KEYS[1], '(' .. string.format('%.0f', now), '+inf')}
`);

/** A sorted set: holds by the end of each. */
export function holdRegisterKey(botId: number): string {
  return `${queuePrefix(botId)}:patience:holds`;
}

/** Holds of the whole fleet, on Redis's clock; those that a passing fault made are not among them. */
export async function countPatienceHolds(redis: Redis, botId: number): Promise<number> {
  const [count = 0] = parseIntegers(await COUNT.run(redis, [holdRegisterKey(botId)], []));
  return count;
}
