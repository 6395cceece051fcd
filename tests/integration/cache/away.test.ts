/** What happens when the cache's Redis dies, hangs and comes back. */
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAdministratorCache } from '@gmbot/core/cache/administrators';
import { type CacheRedis, createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { LOCAL_FRESH_MS } from '@gmbot/core/cache/local-answers';
import { isFresh, isRecentYes } from '@gmbot/core/domain/evidence';
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { AdministratorCache, Clock, EvidenceCache } from '@gmbot/core/gate/ports';
import { type OwnRedis, startOwnRedis } from '../../support/redis.js';

const NEWS = { key: parseChannelKey(1), chatId: parseChatId(-1001), generation: 1 };
const GROUP = parseGroupKey(1);
const [MIA, NOAH] = [parseUserId(7), parseUserId(8)];
const BOT = 42;

/** One process of the fleet, on a clock that runs and can be pushed. */
interface Process {
  readonly redis: CacheRedis;
  readonly evidence: EvidenceCache;
  readonly administrators: AdministratorCache;
  readonly clock: Clock;
  push(ms: number): void;
}

let own: OwnRedis;
const open: CacheRedis[] = [];

function startProcess(): Process {
  let pushedMs = 0;
  const clock = { now: () => Date.now() + pushedMs };
  const redis = createCacheRedis({ url: own.url, name: 'test-cache', clock });
  open.push(redis);
  const common = { redis, botId: BOT, clock, random: () => 0.5 };
  return {
    redis,
    clock,
    evidence: createEvidenceCache({ ...common, memberTtlMs: 600_000, nonMemberTtlMs: 60_000 }),
    administrators: createAdministratorCache(common),
    push(ms) {
      pushedMs += ms;
    },
  };
}

async function become(redis: CacheRedis, state: 'up' | 'away'): Promise<void> {
  await vi.waitUntil(() => redis.state() === state, { timeout: 15_000, interval: 20 });
}

async function learn({ evidence, clock }: Process, answer: 'yes' | 'no', userId = MIA): Promise<string> {
  return evidence.weigh({ channel: NEWS, userId }, { answer, atMs: clock.now(), updateId: null });
}

async function tell({ evidence }: Process, userId = MIA) {
  return (await evidence.read([NEWS], userId)).get(NEWS.key) ?? null;
}

beforeEach(async () => {
  own = await startOwnRedis();
});
afterEach(async () => {
  for (const redis of open.splice(0)) redis.close();
  await own.close();
});

it('answers from what the process knows while Redis is dead, and from Redis again once it lives', async () => {
  const [here, there] = [startProcess(), startProcess()];
  await Promise.all([become(here.redis, 'up'), become(there.redis, 'up')]);
  await learn(here, 'yes');

  await own.kill();
  await become(here.redis, 'away');
  const known = await tell(here);
  const unknown = await tell(there);
  const outcome = await learn(here, 'no', NOAH);
  const learned = await tell(here, NOAH);
  await own.start();
  await Promise.all([become(here.redis, 'up'), become(there.redis, 'up')]);
  await learn(there, 'yes');
  const shared = await tell(here);

  expect([known?.evidence.answer, unknown, outcome, learned?.evidence.answer]).toEqual(['yes', null, 'stored', 'no']);
  expect(shared?.evidence.answer).toBe('yes');
});

it('lets an answer of the process count for 30 s, and stand as the last certain one afterwards', async () => {
  const here = startProcess();
  await become(here.redis, 'up');
  await learn(here, 'yes');
  await own.kill();
  await become(here.redis, 'away');

  here.push(LOCAL_FRESH_MS);
  const entry = await tell(here);

  if (entry === null) throw new Error('Nothing was kept');
  expect([isFresh(entry, here.clock.now()), isRecentYes(entry, here.clock.now())]).toEqual([false, true]);
});

it('never takes longer than a moment when Redis hangs, and asks nothing for a second', async () => {
  const here = startProcess();
  await become(here.redis, 'up');
  await learn(here, 'yes');

  own.freeze();
  const startedAtMs = performance.now();
  const during = await tell(here);
  const firstMs = performance.now() - startedAtMs;
  for (let index = 0; index < 100; index += 1) await tell(here);
  const allMs = performance.now() - startedAtMs;
  own.thaw();
  await become(here.redis, 'up');

  expect(during?.evidence.answer).toBe('yes');
  expect([firstMs < 5000, allMs - firstMs < 5000]).toEqual([true, true]);
  expect((await tell(here))?.evidence.answer).toBe('yes');
});

it('tells nobody a state of before, once Redis is back that slept through a change', async () => {
  const [here, there] = [startProcess(), startProcess()];
  await Promise.all([become(here.redis, 'up'), become(there.redis, 'up')]);
  await learn(here, 'no');
  await here.administrators.write(GROUP, [MIA]);

  own.freeze();
  await here.evidence.weigh(
    { channel: NEWS, userId: MIA },
    { answer: 'yes', atMs: here.clock.now() + 60_000, updateId: 5 },
  );
  await here.administrators.change(GROUP, NOAH, true);
  own.thaw();
  await become(here.redis, 'up');
  const observer = new Redis(own.url);
  await vi.waitUntil(async () => (await tell(here)) !== undefined && (await observer.dbsize()) === 0, {
    timeout: 10_000,
    interval: 50,
  });
  observer.disconnect();

  expect([await tell(there), await there.administrators.read(GROUP)]).toEqual([null, null]);
});

it('never rejects, whatever is asked of it', async () => {
  await own.kill();
  const here = startProcess();

  await Promise.all([
    here.evidence.drop({ channel: NEWS, userId: MIA }),
    here.administrators.write(GROUP, [MIA]),
    here.administrators.change(GROUP, NOAH, true),
  ]);

  expect(await here.administrators.read(GROUP)).toEqual(new Set([MIA, NOAH]));
  expect(Math.abs((await here.evidence.now()) - Date.now())).toBeLessThan(1000);
  await here.administrators.drop(GROUP);
  expect([await here.administrators.read(GROUP), here.redis.state()]).toEqual([null, 'away']);
});
