/** What the queue Redis keeps about members by group is let go of. */
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseChannelKey, parseChatId, parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import { createArrivals } from '@gmbot/core/limits/arrivals';
import { createJoinRequests } from '@gmbot/core/limits/join-requests';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { createSeenMembers } from '@gmbot/core/limits/seen-members';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

const [HARBOUR, MARKET] = [parseGroupKey(1), parseGroupKey(2)];
const [MIA, NOAH] = [parseUserId(21), parseUserId(22)];
const DAY_MS = 24 * 60 * 60 * 1000;
let redis: Redis;

beforeAll(async () => {
  redis = await connectTestRedis();
});
afterAll(() => redis.disconnect());

it('members seen forget one in every group, with their topics, and see them again when they speak', async () => {
  const seen = createSeenMembers({ redis, botId: pickBotId(), clock: createFakeClock() });
  for (const groupKey of [HARBOUR, MARKET]) for (const userId of [MIA, NOAH]) await seen.touch(groupKey, userId, 4);

  await seen.forget([HARBOUR, MARKET], MIA);
  const after = [await seen.filterSeen([HARBOUR, MARKET], MIA), await seen.filterSeen([HARBOUR, MARKET], NOAH)];
  const topics = [await seen.readTopic(HARBOUR, MIA), await seen.readTopic(HARBOUR, NOAH)];
  await seen.touch(HARBOUR, MIA, 0);

  expect(after).toEqual([[], [HARBOUR, MARKET]]);
  expect(topics).toEqual([0, 4]);
  expect(await seen.filterSeen([HARBOUR, MARKET], MIA)).toEqual([HARBOUR]);
});

it('the patrol forgets one, and goes on with the others', async () => {
  const clock = createFakeClock();
  const patrol = createPatrol({ redis, botId: pickBotId(), clock, random: () => 0.5 });
  for (const userId of [MIA, NOAH]) await patrol.enrol(HARBOUR, userId);

  await patrol.forget([HARBOUR, MARKET], MIA);
  clock.advance(DAY_MS);

  expect(await patrol.claimDue(10)).toEqual([{ groupKey: HARBOUR, userId: NOAH }]);
});

it('newcomers are forgotten, and others are not', async () => {
  const arrivals = createArrivals({ redis, botId: pickBotId(), clock: createFakeClock() });
  for (const userId of [MIA, NOAH]) {
    await arrivals.note(HARBOUR, userId, 1000);
    await arrivals.stopAtDoor(HARBOUR, userId);
  }

  await arrivals.forget([HARBOUR, MARKET], MIA);

  const harbour = { key: HARBOUR, chatId: parseChatId(-1001) };
  expect([await arrivals.read(harbour, MIA), await arrivals.read(harbour, NOAH)]).toEqual([null, 1000]);
  expect([await arrivals.isAtDoor(HARBOUR, MIA), await arrivals.isAtDoor(HARBOUR, NOAH)]).toEqual([false, true]);
});

it('pending join requests are forgotten, and others are not', async () => {
  const clock = createFakeClock();
  const requests = createJoinRequests({ redis, botId: pickBotId(), clock });
  const channel = { key: parseChannelKey(5) };
  for (const userId of [MIA, NOAH]) await requests.note(channel.key, userId, { atMs: clock.now(), updateId: 1 });

  await requests.forget([channel.key], MIA);

  expect([(await requests.read([channel], MIA)).size, (await requests.read([channel], NOAH)).size]).toEqual([0, 1]);
});

it('nothing is asked of Redis where there is no group', async () => {
  const clock = createFakeClock();
  const botId = pickBotId();

  await createSeenMembers({ redis, botId, clock }).forget([], MIA);
  await createPatrol({ redis, botId, clock, random: () => 0.5 }).forget([], MIA);
  await createArrivals({ redis, botId, clock }).forget([], MIA);
  await createJoinRequests({ redis, botId, clock }).forget([], MIA);

  expect(await redis.keys(`*${botId}*`)).toEqual([]);
});
