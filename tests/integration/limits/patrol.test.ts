import type { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseGroupKey, parseUserId } from '@gmbot/core/domain/ids';
import type { Patrol } from '@gmbot/core/gate/ports';
import { createPatrol } from '@gmbot/core/limits/patrol';
import { createFakeClock } from '../../support/fakes/clock.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const GROUP = parseGroupKey(1);
const MIA = parseUserId(21);
const NOAH = parseUserId(22);

describe('the patrol', () => {
  let redis: Redis;
  let clock: ReturnType<typeof createFakeClock>;
  let patrol: ReturnType<typeof createPatrol>;

  beforeAll(async () => {
    redis = await connectTestRedis();
  });
  afterAll(() => redis.disconnect());
  beforeEach(() => {
    clock = createFakeClock();
    patrol = createPatrol({ redis, botId: pickBotId(), clock, random: () => 0.5 });
  });

  /** Who is due, and looked at. */
  async function look(of: Patrol, limit: number): ReturnType<Patrol['claimDue']> {
    const due = await of.claimDue(limit);
    await of.noteLooked(due);
    return due;
  }

  it('looks at a member a quarter of an hour after they spoke, and not before', async () => {
    await patrol.enrol(GROUP, MIA);

    clock.advance(15 * MINUTE_MS - 1);
    const before = await look(patrol, 10);
    clock.advance(1);
    const due = await look(patrol, 10);

    expect([before, due]).toEqual([[], [{ groupKey: GROUP, userId: MIA }]]);
  });

  it('looks again after half of the time since they spoke', async () => {
    await patrol.enrol(GROUP, MIA);
    clock.advance(4 * HOUR_MS);
    await look(patrol, 10);

    clock.advance(2 * HOUR_MS - 1);
    const before = await look(patrol, 10);
    clock.advance(1);
    const due = await look(patrol, 10);

    expect([before.length, due.length]).toEqual([0, 1]);
  });

  it('is spread by up to 15 %, so that of those who spoke together no tenth is looked at together', async () => {
    let drawn = 0;
    const random = (): number => ((drawn += 1) % 100) / 100;
    const spread = createPatrol({ redis, botId: pickBotId(), clock, random });
    for (let userId = 1; userId <= 100; userId += 1) await spread.enrol(GROUP, parseUserId(userId));
    clock.advance(0.85 * 15 * MINUTE_MS - 1);
    const looks: number[] = [(await look(spread, 100)).length];

    for (let count = 1; count <= 10; count += 1) {
      clock.advance(0.03 * 15 * MINUTE_MS);
      looks.push((await look(spread, 100)).length);
    }

    expect(Math.max(...looks)).toBeLessThanOrEqual(11);
    expect(looks[0]).toBe(0);
  });

  it('hands each due member to one claim, within the budget', async () => {
    await patrol.enrol(GROUP, MIA);
    await patrol.enrol(GROUP, NOAH);
    clock.advance(HOUR_MS);

    const first = await look(patrol, 1);
    const second = await look(patrol, 1);
    const third = await look(patrol, 1);

    expect([...first, ...second].map(({ userId }) => userId).sort()).toEqual([MIA, NOAH]);
    expect(third).toEqual([]);
  });

  it('has them due again after a minute when whoever claimed them died', async () => {
    await patrol.enrol(GROUP, MIA);
    clock.advance(HOUR_MS);
    await patrol.claimDue(10);

    clock.advance(MINUTE_MS - 1);
    const before = await patrol.claimDue(10);
    clock.advance(1);

    expect([before, await patrol.claimDue(10)]).toEqual([[], [{ groupKey: GROUP, userId: MIA }]]);
  });

  it('does not bring back whoever was forgotten while they were looked at', async () => {
    await patrol.enrol(GROUP, MIA);
    clock.advance(HOUR_MS);
    const due = await patrol.claimDue(10);
    await patrol.forget([GROUP], MIA);

    await patrol.noteLooked(due);

    clock.advance(24 * HOUR_MS);
    expect(await patrol.claimDue(10)).toEqual([]);
  });

  it('forgets whoever was silent for a week', async () => {
    await patrol.enrol(GROUP, MIA);
    clock.advance(7 * 24 * HOUR_MS + 1);

    expect(await look(patrol, 10)).toEqual([]);
    clock.advance(24 * HOUR_MS);
    expect(await look(patrol, 10)).toEqual([]);
  });

  it('brings back whoever speaks again', async () => {
    await patrol.enrol(GROUP, MIA);
    clock.advance(8 * 24 * HOUR_MS);
    await look(patrol, 10);
    await patrol.enrol(GROUP, MIA);
    clock.advance(15 * MINUTE_MS);

    expect(await look(patrol, 10)).toHaveLength(1);
  });
});
