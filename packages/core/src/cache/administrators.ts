/**
 * The administrators of a group as a set in the cache's Redis, ten minutes ± 15 %.
 * While the cache is away each process keeps the lists that it read itself for 30 s.
 */
import { LRUCache } from 'lru-cache';
import { type GroupKey, type UserId, parseUserId } from '../domain/ids.js';
import type { AdministratorCache, Clock } from '../gate/ports.js';
import { createRedisScript } from '../limits/redis-script.js';
import type { CacheRedis } from './cache-redis.js';
import { spreadTtlMs } from './judge-evidence.js';

const TTL_MS = 10 * 60 * 1000;
const LOCAL_MS = 30 * 1000;
const LOCAL_GROUPS = 5000;
/** Stands in every set, so that a group without administrators has one. */
const MARK = '0';

/** Changes a list that is there; one that is not is read anew. */
const CHANGE = createRedisScript(`
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
return redis.call(ARGV[1], KEYS[1], ARGV[2])
`);

/** Composes it. No method rejects. */
export function createAdministratorCache({
  redis,
  botId,
  clock,
  random,
}: {
  readonly redis: CacheRedis;
  readonly botId: number;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}): AdministratorCache {
  const local = new LRUCache<GroupKey, { readonly userIds: ReadonlySet<UserId>; readonly untilMs: number }>({
    max: LOCAL_GROUPS,
  });
  const toKey = (groupKey: GroupKey): string => `gmbot:${botId}:administrators:${groupKey}`;

  function keepLocally(groupKey: GroupKey, userIds: ReadonlySet<UserId>): void {
    local.set(groupKey, { userIds, untilMs: clock.now() + LOCAL_MS });
  }

  function readLocally(groupKey: GroupKey): ReadonlySet<UserId> | null {
    const kept = local.get(groupKey);
    return kept !== undefined && kept.untilMs > clock.now() ? kept.userIds : null;
  }

  async function read(groupKey: GroupKey): Promise<ReadonlySet<UserId> | null> {
    const members = await redis.ask((connection) => connection.smembers(toKey(groupKey)));
    if (members === null) return readLocally(groupKey);
    if (members.length === 0) return null;
    const userIds = new Set(members.filter((text) => text !== MARK).map((text) => parseUserId(Number(text))));
    keepLocally(groupKey, userIds);
    return userIds;
  }

  async function write(groupKey: GroupKey, administrators: readonly UserId[]): Promise<void> {
    const key = toKey(groupKey);
    const ttlMs = Math.round(spreadTtlMs(TTL_MS, random()));
    keepLocally(groupKey, new Set(administrators));
    const written = await redis.ask((connection) =>
      connection
        .multi()
        .del(key)
        .sadd(key, MARK, ...administrators)
        .pexpire(key, ttlMs)
        .exec(),
    );
    if (written === null) redis.noteMissed(key);
  }

  async function change(groupKey: GroupKey, userId: UserId, isAdministrator: boolean): Promise<void> {
    const key = toKey(groupKey);
    const kept = readLocally(groupKey);
    if (kept !== null) {
      const others = [...kept].filter((other) => other !== userId);
      keepLocally(groupKey, new Set(isAdministrator ? [...others, userId] : others));
    }
    const changed = await redis.ask((connection) =>
      CHANGE.run(connection, [key], [isAdministrator ? 'SADD' : 'SREM', userId]),
    );
    if (changed === null) redis.noteMissed(key);
  }

  async function drop(groupKey: GroupKey): Promise<void> {
    const key = toKey(groupKey);
    local.delete(groupKey);
    const deleted = await redis.ask((connection) => connection.del(key));
    if (deleted === null) redis.noteMissed(key);
  }

  return { read, write, change, drop };
}
