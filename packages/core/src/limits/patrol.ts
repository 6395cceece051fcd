/** Members to look at again, in a sorted set of the queue Redis by when; one pair (last spoke) in a hash beside it. */
import { LRUCache } from 'lru-cache';
import type { Redis } from 'ioredis';
import { type GroupKey, parseGroupKey, parseUserId, type UserId } from '../domain/ids.js';
import type { Forgets } from '../gate/forget-person.js';
import type { Clock, Patrol } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript } from './redis-script.js';

const ENROL_EVERY_MS = 60 * 60 * 1000;
const FIRST_LOOK_MS = 15 * 60 * 1000;
const LONGEST_PAUSE_MS = 24 * 60 * 60 * 1000;
/** Whoever claimed them and does not come to their looks within this long is dead. */
const CLAIM_MS = 60 * 1000;
const SILENT_MS = 7 * 24 * 60 * 60 * 1000;
const JITTER = 0.15;
const REMEMBERED = 50_000;
/** So many who spoke last tell which groups are active. */
const ACTIVE_MEMBERS = 5000;

/** KEYS: looks by time, last spoken. ARGV: member, first look, now */
const ENROL = createRedisScript(`
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
return redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
`);

/**
 * KEYS: looks by time, last spoken. ARGV: now, limit, until when they are claimed, silent.
 * Answers the due members; whoever was silent for too long leaves.
 */
const CLAIM_DUE = createRedisScript(`
local now, silent = tonumber(ARGV[1]), tonumber(ARGV[4])
local claimed = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])) do
  if now - tonumber(redis.call('HGET', KEYS[2], member) or '0') > silent then
    redis.call('ZREM', KEYS[1], member)
    redis.call('HDEL', KEYS[2], member)
  else
    redis.call('ZADD', KEYS[1], ARGV[3], member)
    claimed[#claimed + 1] = member
  end
end
return claimed
`);

/**
 * KEYS: looks by time, last spoken. ARGV: now, first look, longest pause, then for each a member and a random number.
 * Whoever was forgotten meanwhile stays so.
 */
const NOTE_LOOKED = createRedisScript(`
local now, first, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
for index = 4, #ARGV, 2 do
  local idle = now - tonumber(redis.call('HGET', KEYS[2], ARGV[index]) or '0')
  local pause = math.max(first, math.min(longest, idle / 2)) * tonumber(ARGV[index + 1])
  redis.call('ZADD', KEYS[1], 'XX', now + math.floor(pause), ARGV[index])
end
return #ARGV
`);

/** What it needs. */
export interface PatrolOptions {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

/** Composes it. @throws AppError until, while the queue Redis is away */
export function createPatrol({ redis, botId, clock, random }: PatrolOptions): Patrol & Forgets {
  const enrolled = new LRUCache<string, number>({ max: REMEMBERED });
  const looks = `${queuePrefix(botId)}:patrol:looks`;
  const spoken = `${queuePrefix(botId)}:patrol:spoken`;
  const spread = (): number => 1 - JITTER + 2 * JITTER * random();

  async function enrol(groupKey: GroupKey, userId: UserId): Promise<void> {
    const member = `${groupKey}:${userId}`;
    const nowMs = clock.now();
    if (nowMs - (enrolled.get(member) ?? Number.NEGATIVE_INFINITY) < ENROL_EVERY_MS) return;
    const firstLookMs = Math.round(nowMs + FIRST_LOOK_MS * spread());
    await ENROL.run(redis, [looks, spoken], [member, firstLookMs, nowMs]);
    enrolled.set(member, nowMs);
  }

  async function claimDue(limit: number): ReturnType<Patrol['claimDue']> {
    const nowMs = clock.now();
    const members = await CLAIM_DUE.run(redis, [looks, spoken], [nowMs, limit, nowMs + CLAIM_MS, SILENT_MS]);
    if (!Array.isArray(members)) throw new TypeError('The script answered no list');
    return members.map((member) => {
      const [groupKey, userId] = String(member).split(':');
      return { groupKey: parseGroupKey(Number(groupKey)), userId: parseUserId(Number(userId)) };
    });
  }

  async function noteLooked(members: Parameters<Patrol['noteLooked']>[0]): Promise<void> {
    if (members.length === 0) return;
    const each = members.flatMap(({ groupKey, userId }) => [`${groupKey}:${userId}`, spread()]);
    await NOTE_LOOKED.run(redis, [looks, spoken], [clock.now(), FIRST_LOOK_MS, LONGEST_PAUSE_MS, ...each]);
  }

  async function listActiveGroups(limit: number): Promise<readonly GroupKey[]> {
    const counts = new Map<number, number>();
    for (const member of await redis.zrange(looks, '0', String(ACTIVE_MEMBERS - 1))) {
      const groupKey = Number(member.split(':')[0]);
      counts.set(groupKey, (counts.get(groupKey) ?? 0) + 1);
    }
    const ranked = [...counts].sort(([, one], [, other]) => other - one);
    return ranked.slice(0, limit).map(([groupKey]) => parseGroupKey(groupKey));
  }

  async function forget(groupKeys: readonly GroupKey[], userId: UserId): Promise<void> {
    const names = groupKeys.map((groupKey) => `${groupKey}:${userId}`);
    if (names.length === 0) return;
    for (const name of names) enrolled.delete(name);
    const results = await redis
      .multi()
      .zrem(looks, names)
      .hdel(spoken, ...names)
      .exec();
    for (const [err] of results ?? []) if (err) throw err;
  }

  return {
    forget: (groupKeys, userId) => onQueueRedis(clock, () => forget(groupKeys, userId)),
    enrol: (groupKey, userId) => onQueueRedis(clock, () => enrol(groupKey, userId)),
    listActiveGroups: (limit) => onQueueRedis(clock, () => listActiveGroups(limit)),
    claimDue: (limit) => onQueueRedis(clock, () => claimDue(limit)),
    noteLooked: (members) => onQueueRedis(clock, () => noteLooked(members)),
  };
}
