/** The adapters in the cache's Redis keep what their ports promise. */
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdministratorCache } from '@gmbot/core/cache/administrators';
import { type CacheRedis, createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache, type EvidenceCacheOptions } from '@gmbot/core/cache/evidence-cache';
import { LAST_ANSWER_MS } from '@gmbot/core/domain/evidence';
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { describeAdministratorCache } from '../../support/contracts/administrator-cache.js';
import { describeEvidenceCache } from '../../support/contracts/evidence-cache.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId, readTestRedisUrl } from '../../support/redis.js';

const NEWS = { key: parseChannelKey(1), chatId: parseChatId(-1001), generation: 1 };
const MIA = parseUserId(7);
let redis: Redis;
let botId = 0;
const open: CacheRedis[] = [];

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());
beforeEach(() => {
  botId = pickBotId();
});
afterEach(() => open.splice(0).forEach((cache) => cache.close()));

async function connect(clock = createFakeClock()): Promise<CacheRedis> {
  const cache = createCacheRedis({ url: readTestRedisUrl(), name: 'test-cache', clock });
  open.push(cache);
  await vi.waitUntil(() => cache.state() === 'up', { timeout: 5000 });
  return cache;
}

async function createEvidence(options: Partial<EvidenceCacheOptions> = {}) {
  const clock = createFakeClock();
  const ttl = { memberTtlMs: 600_000, nonMemberTtlMs: 60_000 };
  const cache = createEvidenceCache({
    redis: await connect(clock),
    botId,
    clock,
    random: () => 0.5,
    ...ttl,
    ...options,
  });
  return { clock, cache };
}

describeEvidenceCache('Redis', createEvidence);

describeAdministratorCache('Redis', async () => {
  const clock = createFakeClock();
  return createAdministratorCache({ redis: await connect(clock), botId, clock, random: () => 0.5 });
});

describe('evidence in Redis', () => {
  const key = (): string => `gmbot:${botId}:m:{7}:1:1`;

  it('is one short value with an end', async () => {
    const { cache, clock } = await createEvidence();

    await cache.weigh({ channel: NEWS, userId: MIA }, { answer: 'yes', atMs: clock.now(), updateId: 2 ** 31 });

    const keptMs = await redis.pttl(key());
    expect(await redis.strlen(key())).toBeLessThanOrEqual(60);
    expect([keptMs > LAST_ANSWER_MS - 5000, keptMs <= LAST_ANSWER_MS]).toEqual([true, true]);
  });

  it('is read in one round trip for all channels of a person', async () => {
    const inner = await connect();
    let trips = 0;
    const counting: CacheRedis = {
      ...inner,
      ask(run) {
        trips += 1;
        return inner.ask(run);
      },
    };
    const { cache } = await createEvidence({ redis: counting });
    const channels = Array.from({ length: 10 }, (_, index) => ({ ...NEWS, key: parseChannelKey(index + 1) }));

    await cache.read(channels, MIA);

    expect(trips).toBe(1);
  });

  it('ends in the newest that any of several processes learned', async () => {
    const processes = await Promise.all([createEvidence(), createEvidence(), createEvidence()]);
    const atMs = processes[0].clock.now();

    await Promise.all(
      processes.flatMap(({ cache }, process) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((index) =>
          cache.weigh(
            { channel: NEWS, userId: MIA },
            { answer: index % 2 === 0 ? 'yes' : 'no', atMs, updateId: index * 3 + process },
          ),
        ),
      ),
    );

    const entry = (await processes[0].cache.read([NEWS], MIA)).get(NEWS.key);
    expect(entry?.evidence.updateId).toBe(32);
  });

  it('never overwrites what it did not read', async () => {
    const [here, there] = await Promise.all([createEvidence(), createEvidence()]);
    const atMs = here.clock.now();

    for (let round = 1; round <= 50; round += 1) {
      const [older, newer] = [round * 2, round * 2 + 1];
      await Promise.all([
        here.cache.weigh({ channel: NEWS, userId: MIA }, { answer: 'no', atMs, updateId: older }),
        there.cache.weigh({ channel: NEWS, userId: MIA }, { answer: 'yes', atMs, updateId: newer }),
      ]);
      const entry = (await here.cache.read([NEWS], MIA)).get(NEWS.key);
      expect(entry?.evidence.updateId).toBe(newer);
    }
  });

  it('counts hits and misses: a hit is an answer that still counts', async () => {
    const reads: object[] = [];
    const { cache, clock } = await createEvidence({ onRead: (read) => reads.push(read) });
    await cache.weigh({ channel: NEWS, userId: MIA }, { answer: 'yes', atMs: clock.now(), updateId: null });

    await cache.read([NEWS, { ...NEWS, key: parseChannelKey(2) }], MIA);
    clock.advance(600_000);
    await cache.read([NEWS], MIA);

    expect(reads).toEqual([
      { hits: 1, misses: 1 },
      { hits: 0, misses: 1 },
    ]);
  });

  it('is dated by the clock of Redis', async () => {
    const { cache, clock } = await createEvidence();

    const nowMs = await cache.now();

    expect(Math.abs(nowMs - Date.now())).toBeLessThan(2000);
    expect(Math.abs(nowMs - clock.now())).toBeGreaterThan(60_000);
  });

  it('counts as absent when it cannot be read', async () => {
    const { cache, clock } = await createEvidence();
    await redis.set(key(), 'nonsense');

    const before = (await cache.read([NEWS], MIA)).size;
    const outcome = await cache.weigh({ channel: NEWS, userId: MIA }, { answer: 'no', atMs: clock.now(), updateId: 1 });

    expect([before, outcome]).toEqual([0, 'stored']);
  });
});

it.each([
  [0, 510],
  [0.999_999, 690],
])('keeps a list of administrators for ten minutes ± 15 %% (%d)', async (random, seconds) => {
  const clock = createFakeClock();
  const cache = createAdministratorCache({ redis: await connect(clock), botId, clock, random: () => random });

  await cache.write(parseGroupKey(1), [MIA]);
  await cache.change(parseGroupKey(1), parseUserId(8), true);

  const keptSeconds = (await redis.pttl(`gmbot:${botId}:administrators:1`)) / 1000;
  expect(Math.abs(keptSeconds - seconds)).toBeLessThan(5);
});
