/**
 * Members seen: bots cannot list the members of a chat, so this is all we ever know. One sorted set per group in the queue
 * Redis (score = last spoke, unix seconds), and a hash of forum topics where there are any.
 */
import { LRUCache } from 'lru-cache';
import type { Redis } from 'ioredis';
import { type GroupKey, type UserId, parseUserId } from '../domain/ids.js';
import type { Forgets } from '../gate/forget-person.js';
import type { Clock, SeenMembers } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';
import { createRedisScript, parseIntegers } from './redis-script.js';
import { parseCursor, type SeenCursor, writeCursor } from './seen-cursor.js';

const WRITE_EVERY_MS = 60 * 60 * 1000;
/** Whoever was silent for longer is not seen any more. */
export const SEEN_KEEP_SECONDS = 90 * 24 * 60 * 60;
const MOST_MEMBERS = 100_000;
const REMEMBERED_WRITES = 50_000;
const TRIMMED_AT_ONCE = 100;

/**
 * KEYS: members, topics. ARGV: user id, topic (0 = none), now (s), keep (s), most members, trimmed at once
 * Each write takes a few of those away that are too many or too old, and their topics.
 */
const TOUCH = createRedisScript(`
local now, keep, most, few = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
redis.call('ZADD', KEYS[1], now, ARGV[1])
if ARGV[2] == '0' then redis.call('HDEL', KEYS[2], ARGV[1]) else redis.call('HSET', KEYS[2], ARGV[1], ARGV[2]) end
local gone = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. (now - keep), 'LIMIT', 0, few)
local over = math.min(redis.call('ZCARD', KEYS[1]) - #gone - most, few)
if over > 0 then
  for _, user in ipairs(redis.call('ZRANGE', KEYS[1], #gone, #gone + over - 1)) do gone[#gone + 1] = user end
end
if #gone > 0 then
  redis.call('ZREM', KEYS[1], unpack(gone))
  redis.call('HDEL', KEYS[2], unpack(gone))
end
redis.call('EXPIRE', KEYS[1], keep)
redis.call('EXPIRE', KEYS[2], keep)
return #gone
`);

/** More groups than this are asked about in several questions. */
const FILTERED_AT_ONCE = 500;

/** KEYS: members of each group. ARGV: user id, since when (s). Answers where in KEYS the person was seen, from 0. */
const FILTER = createRedisScript(`
local places = {}
for index, key in ipairs(KEYS) do
  local score = redis.call('ZSCORE', key, ARGV[1])
  if score and tonumber(score) >= tonumber(ARGV[2]) then places[#places + 1] = index - 1 end
end
return places
`);

/** What it needs. */
export interface SeenMembersOptions {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
  /** @defaultValue 100,000 a group */
  readonly mostMembers?: number;
}

interface Scored {
  readonly userId: string;
  readonly score: number;
}

/**
 * Keeps them. A walk through the pages meets everyone who was there when it began at least once; whoever speaks meanwhile
 * may be met twice.
 *
 * @throws AppError until, while the queue Redis is away
 */
export function createSeenMembers({
  redis,
  botId,
  clock,
  mostMembers = MOST_MEMBERS,
}: SeenMembersOptions): SeenMembers & Forgets {
  const written = new LRUCache<string, number>({ max: REMEMBERED_WRITES });
  const toKey = (groupKey: GroupKey): string => `${queuePrefix(botId)}:seen-members:${groupKey}`;
  const toTopicsKey = (groupKey: GroupKey): string => `${queuePrefix(botId)}:seen-topics:${groupKey}`;
  const nowSeconds = (): number => Math.floor(clock.now() / 1000);
  const oldest = (): number => nowSeconds() - SEEN_KEEP_SECONDS;

  async function touch(groupKey: GroupKey, userId: UserId, topicId: number): Promise<void> {
    const name = `${groupKey}:${userId}`;
    const nowMs = clock.now();
    if (nowMs - (written.get(name) ?? Number.NEGATIVE_INFINITY) < WRITE_EVERY_MS) return;
    const limits = [SEEN_KEEP_SECONDS, mostMembers, TRIMMED_AT_ONCE];
    await TOUCH.run(redis, [toKey(groupKey), toTopicsKey(groupKey)], [userId, topicId, nowSeconds(), ...limits]);
    written.set(name, nowMs);
  }

  async function filterSeen(groupKeys: readonly GroupKey[], userId: UserId): Promise<readonly GroupKey[]> {
    if (groupKeys.length === 0) return [];
    const pages = Array.from({ length: Math.ceil(groupKeys.length / FILTERED_AT_ONCE) }, (_, page) =>
      groupKeys.slice(page * FILTERED_AT_ONCE, (page + 1) * FILTERED_AT_ONCE),
    );
    const found = await Promise.all(
      pages.map(async (page) => {
        const places = parseIntegers(await FILTER.run(redis, page.map(toKey), [userId, oldest()]));
        return places.flatMap((place) => page.slice(place, place + 1));
      }),
    );
    return found.flat();
  }

  async function page(groupKey: GroupKey, cursor: string | null, limit: number): ReturnType<SeenMembers['page']> {
    const from: SeenCursor =
      cursor === null ? { round: 'all', startedAt: nowSeconds(), score: 0, userId: null } : parseCursor(cursor);
    const members = await readAfter(groupKey, from, limit);
    const last = members.at(-1);
    const userIds = members.map(({ userId }) => parseUserId(Number(userId)));
    if (members.length === limit && last !== undefined) {
      return { userIds, cursor: writeCursor({ ...from, score: last.score, userId: last.userId }) };
    }
    if (from.round === 'since') return { userIds, cursor: null };
    const since: SeenCursor = { round: 'since', startedAt: from.startedAt, score: 0, userId: null };
    // a walk of one page took no time in which anybody could have moved
    return { userIds, cursor: cursor === null ? null : writeCursor(since) };
  }

  /** In descending order of (score, text of the id), as Redis sorts. */
  async function readAfter(
    groupKey: GroupKey,
    { round, startedAt, score, userId }: SeenCursor,
    limit: number,
  ): Promise<readonly Scored[]> {
    const least = round === 'all' ? oldest() : startedAt;
    const key = toKey(groupKey);
    if (userId === null) return readRange(key, '+inf', least, limit);
    const same = await redis.zrange(key, String(score), String(score), 'BYSCORE', 'REV');
    const rest = same.filter((other) => other < userId).slice(0, limit);
    const older = rest.length < limit ? await readRange(key, `(${score}`, least, limit - rest.length) : [];
    return [...rest.map((other) => ({ userId: other, score })), ...older];
  }

  async function readRange(key: string, most: string, least: number, limit: number): Promise<Scored[]> {
    const flat = await redis.zrange(key, most, String(least), 'BYSCORE', 'REV', 'LIMIT', 0, limit, 'WITHSCORES');
    return flat.flatMap((text, index) => (index % 2 === 0 ? [{ userId: text, score: Number(flat[index + 1]) }] : []));
  }

  async function forget(groupKeys: readonly GroupKey[], userId: UserId): Promise<void> {
    const commands = redis.pipeline();
    for (const groupKey of groupKeys) {
      commands.zrem(toKey(groupKey), userId).hdel(toTopicsKey(groupKey), String(userId));
      written.delete(`${groupKey}:${userId}`);
    }
    for (const [err] of (await commands.exec()) ?? []) if (err) throw err;
  }

  return {
    forget: (groupKeys, userId) => onQueueRedis(clock, () => forget(groupKeys, userId)),
    touch: (groupKey, userId, topicId) => onQueueRedis(clock, () => touch(groupKey, userId, topicId)),
    filterSeen: (groupKeys, userId) => onQueueRedis(clock, () => filterSeen(groupKeys, userId)),
    page: (groupKey, cursor, limit) => onQueueRedis(clock, () => page(groupKey, cursor, limit)),
    readTopic: (groupKey, userId) =>
      onQueueRedis(clock, async () => Number((await redis.hget(toTopicsKey(groupKey), String(userId))) ?? 0)),
    count: (groupKey) => onQueueRedis(clock, () => redis.zcount(toKey(groupKey), oldest(), '+inf')),
  };
}
