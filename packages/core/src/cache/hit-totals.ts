/** Hits and misses of the whole fleet, for `/stats`; gathered for a few seconds before they are written. */
import type { Redis } from 'ioredis';
import type { Stats } from '../gate/stats.js';
import { onQueueRedis } from '../limits/redis-fault.js';
import { queuePrefix } from '../queues/names.js';

const WRITE_EVERY_MS = 2 * 1000;
const wallClock = { now: () => Date.now() };

/** Counts reads and tells the fleet's totals; `read` throws AppError until, while the queue Redis is away. */
export interface HitTotals extends Stats {
  note(read: { readonly hits: number; readonly misses: number }): void;
  /** Of the fleet, since the counters began. */
  readTotals(): ReturnType<Stats['read']>;
  /** Writes what is left; never rejects. */
  close(): Promise<void>;
}

/** Totals in a hash of the queue Redis. What cannot be written while it is away is written later. */
export function createHitTotals({ redis, botId }: { readonly redis: Redis; readonly botId: number }): HitTotals {
  const key = `${queuePrefix(botId)}:cache-totals`;
  let gathered = { hits: 0, misses: 0 };
  const timer = setInterval(() => void write(), WRITE_EVERY_MS).unref();

  async function write(): Promise<void> {
    const { hits, misses } = gathered;
    if (hits + misses === 0) return;
    gathered = { hits: 0, misses: 0 };
    try {
      await redis.multi().hincrby(key, 'hits', hits).hincrby(key, 'misses', misses).exec();
    } catch {
      gathered = { hits: gathered.hits + hits, misses: gathered.misses + misses };
    }
  }

  async function readTotals(): ReturnType<Stats['read']> {
    await write();
    const [hits = null, misses = null] = await onQueueRedis(wallClock, () => redis.hmget(key, 'hits', 'misses'));
    return { hits: Number(hits ?? 0), misses: Number(misses ?? 0) };
  }

  return {
    readTotals,
    read: () => readTotals(),
    note({ hits, misses }) {
      gathered = { hits: gathered.hits + hits, misses: gathered.misses + misses };
    },
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}
