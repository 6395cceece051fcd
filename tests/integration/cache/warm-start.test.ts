/** An empty cache on the real Redis: what processes beside each other do about it. */
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createCacheRedis } from '@gmbot/core/cache/cache-redis';
import { createEvidenceCache } from '@gmbot/core/cache/evidence-cache';
import { createWarmMark } from '@gmbot/core/cache/warm-mark';
import type { RequiredChannel } from '@gmbot/core/domain/group';
import { createMemberships } from '@gmbot/core/gate/memberships';
import type { Telegram } from '@gmbot/core/gate/ports';
import { createWarmStart } from '@gmbot/core/gate/warm-start';
import { createClaims } from '@gmbot/core/limits/claims';
import { createLookUpHealth } from '@gmbot/core/limits/look-up-health';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { DEFAULT_RATES } from '@gmbot/core/limits/rates';
import { createSpareLookUps } from '@gmbot/core/limits/spare-look-ups';
import type { JobPayloads } from '@gmbot/core/queues/jobs';
import { createQueueSet } from '@gmbot/core/queues/queue-set';
import { createRequestJobs } from '@gmbot/core/queues/request-jobs';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { neverAsked } from '../../bench/support/never-asked.js';
import { connectTestRedis, pickBotId, readTestRedisUrl } from '../../support/redis.js';

const GROUP = parseGroupKey(1);
const MIA = parseUserId(7);
const PROCESSES = 4;
const clock = { now: () => Date.now() };
const NEWS: RequiredChannel = {
  key: parseChannelKey(1),
  chatId: parseChatId(-1001),
  kind: 'channel',
  title: 'News',
  username: 'news',
  inviteLink: null,
  generation: 0,
  lostAtMs: null,
};
const MEMBER = {
  userId: MIA,
  status: 'member',
  isPresent: true,
  isBot: false,
  name: 'Mia',
  restriction: null,
  rights: null,
} as const;

let redis: Redis;
let botId: number;
const undo: (() => unknown)[] = [];

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());
beforeEach(() => {
  botId = pickBotId();
});
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

async function openCache() {
  const cache = createCacheRedis({ url: readTestRedisUrl(), name: 'test-cache', clock });
  undo.push(() => cache.close());
  await vi.waitFor(() => expect(cache.state()).toBe('up'));
  return cache;
}

describe('the same pair, asked for by processes beside each other', () => {
  it('is looked up once, and each has the answer when it asks again', async () => {
    let asked = 0;
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    const getChatMember: Telegram['getChatMember'] = async () => {
      asked += 1;
      await isAnswered;
      return { kind: 'done', value: MEMBER };
    };
    const processes = await Promise.all(
      Array.from({ length: PROCESSES }, async () =>
        createMemberships({
          telegram: { getChatMember },
          circuit: neverAsked,
          cache: createEvidenceCache({
            redis: await openCache(),
            botId,
            clock,
            random: Math.random,
            memberTtlMs: 600_000,
            nonMemberTtlMs: 60_000,
          }),
          claims: createClaims({ redis, botId, clock }),
          health: createLookUpHealth({ redis, botId, clock }),
          clock,
        }),
      ),
    );

    const reading = processes.map((one) => one.read([NEWS], MIA, { asker: GROUP }));
    const waiting = await Promise.race(reading.map(async (one) => (await one).retryAtMs));
    answer();
    const first = (await Promise.all(reading)).map(({ memberships }) => memberships.get(NEWS.key));
    const second = await Promise.all(processes.map((one) => one.read([NEWS], MIA, { asker: GROUP })));

    expect(first.filter((membership) => membership === 'yes')).toHaveLength(1);
    expect(waiting).toBeLessThanOrEqual(Date.now() + 200);
    expect(second.map(({ memberships }) => memberships.get(NEWS.key))).toEqual(Array(PROCESSES).fill('yes'));
    expect(asked).toBe(1);
  });
});

describe('the mark of a cache that is warm', () => {
  it('is missing after a flush, and never while the cache is away', async () => {
    const cache = await openCache();
    const mark = createWarmMark({ redis: cache, botId });

    const before = await mark.isMissing();
    await mark.set();
    const after = await mark.isMissing();
    await redis.del(`gmbot:${botId}:warm`);
    const flushed = await mark.isMissing();
    cache.close();

    expect([before, after, flushed]).toEqual([true, false, true]);
    expect(await mark.isMissing()).toBe(false);
  });
});

describe('the warm start', () => {
  it('is one sweep in each of the active groups, whoever looks and however often', async () => {
    const queues = createQueueSet({ redisUrl: readTestRedisUrl(), botId, name: 'test' });
    await new Promise((resolve) => queues.connection.once('ready', resolve));
    const { sweeps } = await queues.open();
    undo.push(async () => {
      await sweeps.obliterate({ force: true });
      await queues.close();
    });
    const mark = createWarmMark({ redis: await openCache(), botId });
    const patrol = createPatrol({ redis, botId, clock, random: () => 0.5 });
    const jobs = createRequestJobs({ queues, botId, now: Date.now });
    for (const groupKey of [1, 2, 2, 3]) await patrol.enrol(parseGroupKey(groupKey), parseUserId(groupKey + 10));
    const warmStart = createWarmStart({ mark, patrol, jobs });

    await Promise.all([warmStart(), warmStart(), warmStart()]);
    await warmStart();

    const waiting = (await sweeps.getJobs(['waiting'])) as Job<JobPayloads['sweep-group']>[];
    expect(waiting.map(({ data }) => data.request.groupKey).sort()).toEqual([1, 2, 3]);
    expect(waiting.map(({ data }) => data.request.purpose)).toEqual(['warm', 'warm', 'warm']);
  });
});

describe('look-ups that can be spared', () => {
  it('are a fifth of all, for the whole fleet', async () => {
    const fleet = [1, 2, 3].map(() => createSpareLookUps({ redis, botId, clock }));
    const [seconds] = await redis.time();

    const spared = await Promise.all(fleet.map((one) => one.take(50)));
    const [secondsAfter] = await redis.time();

    const windows = Number(secondsAfter) - Number(seconds) + 1;
    const sum = spared.reduce((one, other) => one + other, 0);
    expect(sum).toBeGreaterThanOrEqual(4);
    expect(sum).toBeLessThanOrEqual(4 * windows);
  });

  it('are none while somebody would have to wait for a slot', async () => {
    const [seconds] = await redis.time();
    await redis.set(`{gmbot:${botId}}:patience:bucket:look-up`, (Number(seconds) + 60) * 1000);

    expect(await createSpareLookUps({ redis, botId, clock }).take(5)).toBe(0);
  });

  it('are all that are wanted where there is no limit', async () => {
    const rates = { ...DEFAULT_RATES, lanes: { ...DEFAULT_RATES.lanes, 'look-up': null } };

    expect(await createSpareLookUps({ redis, botId, clock, rates }).take(50)).toBe(50);
  });
});

describe('the groups that are active', () => {
  it('are those of whose members most spoke last', async () => {
    const patrol = createPatrol({ redis, botId, clock, random: () => 0.5 });
    for (const [groupKey, userId] of [
      [1, 1],
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 1],
      [3, 2],
    ] as const)
      await patrol.enrol(parseGroupKey(groupKey), parseUserId(userId));

    expect(await patrol.listActiveGroups(2)).toEqual([2, 3]);
  });
});
