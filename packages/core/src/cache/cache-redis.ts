/**
 * The cache's Redis. Its loss never stops anything: a command that fails or is too slow answers null, and for a second
 * nobody asks again. It comes back by itself.
 */
import type { Redis } from 'ioredis';
import type { Clock } from '../gate/ports.js';
import { type ConnectionLog, createBoundedConnection, endConnection } from '../queues/connection.js';

const COMMAND_TIMEOUT_MS = 500;
const AWAY_PAUSE_MS = 1000;

/** A Redis that may be away. */
export interface CacheRedis {
  /** Null iff the cache is away. Never rejects. */
  ask<T>(run: (redis: Redis) => Promise<T>): Promise<T | null>;
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
  let askAgainAtMs = 0;

  return {
    async ask(run) {
      if (redis.status !== 'ready' || clock.now() < askAgainAtMs) return null;
      try {
        return await run(redis);
      } catch {
        askAgainAtMs = clock.now() + AWAY_PAUSE_MS; // whatever it is, the cache is no help now
        return null;
      }
    },
    state: () => (redis.status === 'ready' && clock.now() >= askAgainAtMs ? 'up' : 'away'),
    close: () => endConnection(redis),
  };
}
