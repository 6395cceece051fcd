/**
 * Members seen: bots cannot list the members of a chat, so this is all we ever know. One sorted set per group in the queue
 * Redis (score = last spoke, unix seconds), and a hash of forum topics where there are any.
 */
import { LRUCache } from 'lru-cache';
import type { Redis } from 'ioredis';
import { type GroupKey, type UserId, parseUserId } from '../domain/ids.js';
import type { Clock, SeenMembers } from '../gate/ports.js';
import { queuePrefix } from '../queues/names.js';
import { onQueueRedis } from './redis-fault.js';

const WRITE_EVERY_MS = 60 * 60 * 1000;
const KEEP_SECONDS = 90 * 24 * 60 * 60;
const MOST_MEMBERS = 100_000;
const REMEMBERED_WRITES = 50_000;

/** What it needs. */
export interface SeenMembersOptions {
  readonly redis: Redis;
  readonly botId: number;
  readonly clock: Clock;
}

/** Keeps them. A page's cursor is "score:user id" of its last member: members who speak meanwhile move before it. @throws AppError until, while Redis is away */
export function createSeenMembers({ redis, botId, clock }: SeenMembersOptions): SeenMembers {
  const written = new LRUCache<string, number>({ max: REMEMBERED_WRITES });
  const toKey = (groupKey: GroupKey): string => `${queuePrefix(botId)}:seen-members:${groupKey}`;
  const toTopicsKey = (groupKey: GroupKey): string => `${queuePrefix(botId)}:seen-topics:${groupKey}`;

  async function touch(groupKey: GroupKey, userId: UserId, topicId: number): Promise<void> {
    const name = `${groupKey}:${userId}:${topicId}`;
    const nowMs = clock.now();
    if (nowMs - (written.get(name) ?? Number.NEGATIVE_INFINITY) < WRITE_EVERY_MS) return;
    const nowSeconds = Math.floor(nowMs / 1000);
    const key = toKey(groupKey);
    const commands = redis
      .pipeline()
      .zadd(key, nowSeconds, userId)
      .zremrangebyscore(key, '-inf', nowSeconds - KEEP_SECONDS)
      .zremrangebyrank(key, 0, -MOST_MEMBERS - 1)
      .expire(key, KEEP_SECONDS);
    if (topicId !== 0)
      commands.hset(toTopicsKey(groupKey), userId, topicId).expire(toTopicsKey(groupKey), KEEP_SECONDS);
    const results = await commands.exec();
    for (const [err] of results ?? []) if (err) throw err;
    written.set(name, nowMs);
  }

  async function filterSeen(groupKeys: readonly GroupKey[], userId: UserId): Promise<readonly GroupKey[]> {
    if (groupKeys.length === 0) return [];
    const commands = redis.pipeline();
    for (const groupKey of groupKeys) commands.zscore(toKey(groupKey), userId);
    const results = (await commands.exec()) ?? [];
    return groupKeys.filter((_, index) => {
      const [err, score] = results[index] ?? [null, null];
      if (err) throw err;
      return score !== null;
    });
  }

  async function page(groupKey: GroupKey, cursor: string | null, limit: number): ReturnType<SeenMembers['page']> {
    const after = cursor === null ? null : parseCursor(cursor);
    const from = after === null ? '+inf' : String(after.score);
    // members of the cursor's own second come again and are left out: those up to the cursor in descending order of their text
    const skip = after === null ? 0 : await countUpTo(groupKey, after);
    const flat = await redis.zrange(
      toKey(groupKey),
      from,
      '-inf',
      'BYSCORE',
      'REV',
      'LIMIT',
      skip,
      limit,
      'WITHSCORES',
    );
    const userIds = flat.filter((_, index) => index % 2 === 0).map((text) => parseUserId(Number(text)));
    const last = userIds.at(-1);
    return { userIds, cursor: last === undefined || userIds.length < limit ? null : `${flat.at(-1) ?? ''}:${last}` };
  }

  async function countUpTo(
    groupKey: GroupKey,
    { score, userId }: { readonly score: number; readonly userId: string },
  ): Promise<number> {
    const same = await redis.zrange(toKey(groupKey), String(score), String(score), 'BYSCORE', 'REV');
    const index = same.indexOf(userId);
    return index >= 0 ? index + 1 : same.filter((text) => text > userId).length;
  }

  return {
    touch: (groupKey, userId, topicId) => onQueueRedis(clock, () => touch(groupKey, userId, topicId)),
    filterSeen: (groupKeys, userId) => onQueueRedis(clock, () => filterSeen(groupKeys, userId)),
    page: (groupKey, cursor, limit) => onQueueRedis(clock, () => page(groupKey, cursor, limit)),
    readTopic: (groupKey, userId) =>
      onQueueRedis(clock, async () => Number((await redis.hget(toTopicsKey(groupKey), String(userId))) ?? 0)),
    count: (groupKey) => onQueueRedis(clock, () => redis.zcard(toKey(groupKey))),
  };
}

function parseCursor(cursor: string): { readonly score: number; readonly userId: string } {
  const [score = '', userId = ''] = cursor.split(':');
  return { score: Number(score), userId };
}
