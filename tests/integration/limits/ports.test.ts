/** The adapters in the queue Redis keep what their ports promise. */
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createArrivals, noteCrowdArrival } from '@gmbot/core/limits/arrivals';
import { createClaims } from '@gmbot/core/limits/claims';
import { createFollowUps } from '@gmbot/core/limits/follow-ups';
import { createJoinRequests } from '@gmbot/core/limits/join-requests';
import { createLastMoves } from '@gmbot/core/limits/last-moves';
import { createLookUpHealth } from '@gmbot/core/limits/look-up-health';
import { createNewcomers } from '@gmbot/core/limits/newcomers';
import { createSeenMembers, SEEN_KEEP_SECONDS } from '@gmbot/core/limits/seen-members';
import { createBoundedConnection } from '@gmbot/core/queues/connection';
import { createSweepDesk } from '@gmbot/core/queues/sweep-desk';
import { describeClaims } from '../../support/contracts/claims.js';
import { describeFollowUps } from '../../support/contracts/follow-ups.js';
import { describeLookUpHealth } from '../../support/contracts/look-up-health.js';
import { describeArrivals, describeJoinRequests, describeLastMoves } from '../../support/contracts/member-facts.js';
import { describeNewcomers } from '../../support/contracts/newcomers.js';
import { describeSeenMembers } from '../../support/contracts/seen-members.js';
import { describeSweepDesk } from '../../support/contracts/sweep-desk.js';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

let redis: Redis;
let botId = 0;

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());
beforeEach(() => {
  botId = pickBotId();
});

describeSeenMembers('Redis', async () => {
  const clock = createFakeClock();
  return { clock, seen: createSeenMembers({ redis, botId, clock }) };
});

describeJoinRequests('Redis', async () => {
  const clock = createFakeClock();
  return { clock, requests: createJoinRequests({ redis, botId, clock }) };
});

describeArrivals('Redis', async () => {
  const clock = createFakeClock();
  return { clock, arrivals: createArrivals({ redis, botId, clock }) };
});

it('somebody who came in a crowd is known to be new before their join is handled, and never twice', async () => {
  const group = { key: parseGroupKey(77), chatId: parseChatId(-1077) };
  const arrivals = createArrivals({ redis, botId, clock: createFakeClock() });
  await noteCrowdArrival(redis, botId, { chatId: group.chatId, userId: 7, atMs: 2000 });
  await noteCrowdArrival(redis, botId, { chatId: group.chatId, userId: 7, atMs: 3000 });

  const inCrowd = await arrivals.read(group, parseUserId(7));
  await arrivals.note(group.key, parseUserId(7), 1000);

  expect([inCrowd, await arrivals.read(group, parseUserId(7))]).toEqual([2000, 1000]);
});

describeLastMoves('Redis', async () => createLastMoves({ redis, botId, clock: createFakeClock() }));

describeLookUpHealth('Redis', async () => {
  const clock = createFakeClock();
  return { clock, health: createLookUpHealth({ redis, botId, clock }) };
});

describeNewcomers('Redis', async () => createNewcomers({ redis, botId, clock: createFakeClock() }));

describeSweepDesk('Redis', async () => createSweepDesk({ redis, botId }));

describeFollowUps('Redis', async () => createFollowUps({ redis, botId, clock: createFakeClock() }));

describeClaims('Redis', async () => {
  const clock = createFakeClock();
  return {
    here: createClaims({ redis, botId, clock }),
    there: createClaims({ redis, botId, clock }),
    runOut: async (name) => void (await redis.del(`{gmbot:${botId}}:claims:${name}`)),
  };
});

describe('members seen in Redis', () => {
  const GROUP = parseGroupKey(1);
  const MIA = parseUserId(7);
  const HOUR_MS = 60 * 60 * 1000;

  it('are written at most hourly per member by one process', async () => {
    const clock = createFakeClock();
    const seen = createSeenMembers({ redis, botId, clock });
    const key = `{gmbot:${botId}}:seen-members:${GROUP}`;
    await seen.touch(GROUP, MIA, 0);
    const first = await redis.zscore(key, MIA);

    clock.advance(HOUR_MS - 1);
    await seen.touch(GROUP, MIA, 3);
    const early = await redis.zscore(key, MIA);
    clock.advance(1);
    await seen.touch(GROUP, MIA, 3);
    const late = await redis.zscore(key, MIA);

    expect([early === first, Number(late) - Number(first)]).toEqual([true, 3600]);
  });

  it('end at the most there may be: the longest silent go, with their topics', async () => {
    const clock = createFakeClock();
    const seen = createSeenMembers({ redis, botId, clock, mostMembers: 3 });

    for (let index = 1; index <= 5; index += 1) {
      await seen.touch(GROUP, parseUserId(index), 9);
      clock.advance(1000);
    }

    expect((await seen.page(GROUP, null, 10)).userIds).toEqual([5, 4, 3]);
    expect(await redis.hlen(`{gmbot:${botId}}:seen-topics:${GROUP}`)).toBe(3);
  });

  it('are looked for in more groups than one question takes', async () => {
    const seen = createSeenMembers({ redis, botId, clock: createFakeClock() });
    const groups = Array.from({ length: 1201 }, (_, index) => parseGroupKey(10_000 + index));
    const home = [0, 499, 500, 1200].flatMap((place) => groups.slice(place, place + 1));
    for (const groupKey of home) await seen.touch(groupKey, MIA, 0);

    expect(await seen.filterSeen(groups, MIA)).toEqual(home);
  });

  it('are forgotten after 90 days', async () => {
    const clock = createFakeClock();
    const seen = createSeenMembers({ redis, botId, clock });
    await seen.touch(GROUP, MIA, 0);
    clock.advance((SEEN_KEEP_SECONDS + 1) * 1000);

    const before = [
      await seen.count(GROUP),
      await seen.filterSeen([GROUP], MIA),
      (await seen.page(GROUP, null, 5)).userIds,
    ];
    await seen.touch(GROUP, parseUserId(8), 0);

    expect(before).toEqual([0, [], []]);
    expect(await redis.zcard(`{gmbot:${botId}}:seen-members:${GROUP}`)).toBe(1);
  });

  it('lose the topic of who speaks outside of topics again', async () => {
    const clock = createFakeClock();
    const seen = createSeenMembers({ redis, botId, clock });
    await seen.touch(GROUP, MIA, 4);
    clock.advance(HOUR_MS);

    await seen.touch(GROUP, MIA, 0);

    expect(await seen.readTopic(GROUP, MIA)).toBe(0);
  });
});

it('tells when to come back while Redis is away', async () => {
  const away = createBoundedConnection({ url: 'redis://127.0.0.1:1/0', name: 'nobody' });
  const deps = { redis: away, botId, clock: createFakeClock() };
  const failure = { code: 'redis-away', retry: { kind: 'until' } };

  await expect(createClaims(deps).take('a', 1000)).rejects.toMatchObject(failure);
  await expect(createSeenMembers(deps).touch(parseGroupKey(1), parseUserId(1), 0)).rejects.toMatchObject(failure);
  away.disconnect();
});
