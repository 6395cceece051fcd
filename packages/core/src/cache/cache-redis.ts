/**
 * The cache's Redis. Its loss never stops anything: a command that fails or is too slow answers null, and for a second
 * nobody asks again. It comes back by itself; what changed while it was away is deleted from it before it is asked anything,
 * so that it never tells a state of before.
 */
import { LRUCache } from 'lru-cache';
import type { Redis } from 'ioredis';
import type { Clock } from '../gate/ports.js';
import { type ConnectionLog, createBoundedConnection, endConnection } from '../queues/connection.js';

const COMMAND_TIMEOUT_MS = 500;
const AWAY_PAUSE_MS = 1000;
/** Keys that are remembered for deletion; the newest win. */
const MISSED_KEYS = 50_000;
const DELETED_AT_ONCE = 1000;

/** A Redis that may be away. */
export interface CacheRedis {
  /** Null iff the cache is away. Never rejects. */
  ask<T>(run: (redis: Redis) => Promise<T>): Promise<T | null>;
  /** A change of the key did not reach the cache: it is deleted as soon as the cache is back. */
  noteMissed(key: string): void;
  state(): 'up' | 'away';
  /** Never waits for Redis. */
  close(): void;
}

/** Connects in the background. */
export function createCacheRedis({
  url,
  name,
  clock,
  log,
}: {
  readonly url: string;
  readonly name: string;
  readonly clock: Clock;
  readonly log?: ConnectionLog | undefined;
}): CacheRedis {
  const redis = createBoundedConnection({ url, name, log, commandTimeoutMs: COMMAND_TIMEOUT_MS });
  const missed = new LRUCache<string, true>({ max: MISSED_KEYS });
  let askAgainAtMs = 0;
  let cleaning: Promise<void> | null = null;
  redis.on('ready', () => {
    askAgainAtMs = 0;
    if (missed.size > 0) void ask((connection) => connection.ping()); // other processes read these keys as well
  });

  async function ask<T>(run: (connection: Redis) => Promise<T>): Promise<T | null> {
    if (!isUp()) return null;
    try {
      if (missed.size > 0 || cleaning !== null) await cleanOnce();
      return await run(redis);
    } catch {
      askAgainAtMs = clock.now() + AWAY_PAUSE_MS; // whatever it is, the cache is no help now
      return null;
    }
  }

  /** Those who ask meanwhile wait for the one who deletes. */
  function cleanOnce(): Promise<void> {
    cleaning ??= clean().finally(() => {
      cleaning = null;
    });
    return cleaning;
  }

  async function clean(): Promise<void> {
    for (let keys = pickMissed(); keys.length > 0; keys = pickMissed()) {
      const pipeline = redis.pipeline(); // one by one: they need not live on one slot
      for (const key of keys) pipeline.del(key);
      for (const [err] of (await pipeline.exec()) ?? []) if (err) throw err;
      for (const key of keys) missed.delete(key);
    }
  }

  function pickMissed(): string[] {
    return [...missed.keys()].slice(0, DELETED_AT_ONCE);
  }

  function isUp(): boolean {
    return redis.status === 'ready' && clock.now() >= askAgainAtMs;
  }

  return {
    ask,
    noteMissed: (key) => void missed.set(key, true),
    state: () => (isUp() ? 'up' : 'away'),
    close: () => endConnection(redis),
  };
}
