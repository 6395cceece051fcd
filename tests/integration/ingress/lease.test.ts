import { endConnection } from '@gmbot/core/queues/connection';
import { workUnderLease } from '@gmbot/core/queues/lease';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectTestRedis, startOwnRedis, type OwnRedis } from '../../support/redis.js';

const TTL_MS = 4000;
const KEY = 'lease';

let redis: OwnRedis;
let connections: Redis[];
let running: Promise<void>[];
let atWork: Set<string>;
let mostAtWork: number;
let ends: Map<string, AbortController>;

beforeEach(async () => {
  redis = await startOwnRedis();
  connections = [];
  running = [];
  atWork = new Set();
  mostAtWork = 0;
  ends = new Map();
});

afterEach(async () => {
  redis.thaw();
  for (const end of ends.values()) end.abort();
  await Promise.all(running);
  connections.forEach(endConnection);
  await redis.close();
});

/** A process that works whenever it has the lease, until it is told to stop. */
async function join(name: string): Promise<void> {
  const connection = await connectTestRedis(redis.url);
  const end = new AbortController();
  connections.push(connection);
  ends.set(name, end);
  running.push(
    workUnderLease({ connection, key: KEY, ttlMs: TTL_MS }, end.signal, async (signal) => {
      atWork.add(name);
      mostAtWork = Math.max(mostAtWork, atWork.size);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      atWork.delete(name);
    }),
  );
}

async function waitForWork(...names: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect([...atWork]).toEqual(names), { timeout: 10_000, interval: 10 });
}

it('makes one work at a time, and the next one when that one stops', async () => {
  await join('first');
  await waitForWork('first');
  await join('second');
  await join('third');

  ends.get('first')?.abort();
  await vi.waitFor(() => expect([...atWork]).not.toEqual(['first']));
  await vi.waitFor(() => expect(atWork.size).toBe(1), { timeout: 10_000 });

  expect(mostAtWork).toBe(1);
});

it('is kept for as long as its holder works', async () => {
  await join('first');
  await waitForWork('first');
  const watcher = await connectTestRedis(redis.url);
  connections.push(watcher);
  const holder = await watcher.get(KEY);

  let renewals = 0;
  let leftMs = await watcher.pttl(KEY);
  await vi.waitFor(
    async () => {
      const nowLeftMs = await watcher.pttl(KEY);
      if (nowLeftMs > leftMs) renewals += 1;
      leftMs = nowLeftMs;
      expect(renewals).toBe(4);
    },
    { timeout: 10_000, interval: 20 },
  );

  expect(await watcher.get(KEY)).toBe(holder);
});

it('ends the work when somebody else has it', async () => {
  await join('first');
  await waitForWork('first');
  const thief = await connectTestRedis(redis.url);
  connections.push(thief);

  await thief.set(KEY, 'somebody else');
  await waitForWork();

  expect(await thief.get(KEY)).toBe('somebody else');
});

it('ends the work before it could run out unseen, when Redis hangs', async () => {
  await join('first');
  await waitForWork('first');

  redis.freeze();
  const frozenAtMs = performance.now();
  await waitForWork();

  expect(performance.now() - frozenAtMs).toBeLessThan(TTL_MS);
});
