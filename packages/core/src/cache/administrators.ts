import { type GroupKey, type UserId, parseUserId } from '../domain/ids.js';
import type { AdministratorCache } from '../gate/ports.js';
import type { CacheRedis } from './cache-redis.js';

const TTL_MS = 10 * 60 * 1000;
const JITTER = 0.15;
/** A group always has an owner; this one stands in the set so that it is never empty. */
const MARK = '0';

/** The administrators of a group as a set in the cache's Redis, ten minutes ± 15 %. No method rejects. */
export function createAdministratorCache({
  redis,
  botId,
  random,
}: {
  readonly redis: CacheRedis;
  readonly botId: number;
  readonly random: () => number;
}): AdministratorCache {
  const toKey = (groupKey: GroupKey): string => `gmbot:${botId}:administrators:${groupKey}`;

  return {
    async read(groupKey) {
      const members = await redis.ask((connection) => connection.smembers(toKey(groupKey)));
      if (members === null || members.length === 0) return null;
      return new Set(members.filter((text) => text !== MARK).map((text) => parseUserId(Number(text))));
    },
    async write(groupKey, administrators) {
      const key = toKey(groupKey);
      const ttlMs = Math.round(TTL_MS * (1 - JITTER + 2 * JITTER * random()));
      await redis.ask((connection) =>
        connection
          .multi()
          .del(key)
          .sadd(key, MARK, ...administrators)
          .pexpire(key, ttlMs)
          .exec(),
      );
    },
    async change(groupKey: GroupKey, userId: UserId, isAdministrator: boolean) {
      const key = toKey(groupKey);
      await redis.ask(async (connection) => {
        if ((await connection.exists(key)) === 0) return; // a list that is not there is read anew
        await (isAdministrator ? connection.sadd(key, userId) : connection.srem(key, userId));
      });
    },
    async drop(groupKey) {
      await redis.ask((connection) => connection.del(toKey(groupKey)));
    },
  };
}
