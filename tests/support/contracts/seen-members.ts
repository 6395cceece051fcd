import { beforeEach, describe, expect, it } from 'vitest';
import { parseGroupKey, parseUserId, type UserId } from '@gmbot/core/domain/ids';
import type { SeenMembers } from '@gmbot/core/gate/ports';
import type { FakeClock } from '../fakes/clock.js';

/** Members seen, and the clock that they are seen by. */
export interface SeenMembersUnderTest {
  readonly seen: SeenMembers;
  readonly clock: FakeClock;
}

const [GROUP, OTHER, THIRD] = [parseGroupKey(1), parseGroupKey(2), parseGroupKey(3)];

/** What every record of members seen promises. */
export function describeSeenMembers(name: string, create: () => Promise<SeenMembersUnderTest>): void {
  describe(`${name}, as a record of members seen`, () => {
    let seen: SeenMembers;
    let clock: FakeClock;

    beforeEach(async () => {
      ({ seen, clock } = await create());
    });

    async function touchMany(count: number, gapMs: number): Promise<UserId[]> {
      const userIds = Array.from({ length: count }, (_, index) => parseUserId(index + 1));
      for (const userId of userIds) {
        await seen.touch(GROUP, userId, 0);
        clock.advance(gapMs);
      }
      return userIds;
    }

    async function walk(limit: number, between: () => Promise<void> = async () => undefined): Promise<UserId[]> {
      const met: UserId[] = [];
      for (let cursor: string | null = null; ;) {
        const page = await seen.page(GROUP, cursor, limit);
        met.push(...page.userIds);
        if (page.cursor === null) return met;
        cursor = page.cursor;
        await between();
      }
    }

    it('knows nobody at first', async () => {
      expect(await seen.page(GROUP, null, 10)).toEqual({ userIds: [], cursor: null });
      expect([await seen.count(GROUP), await seen.readTopic(GROUP, parseUserId(1))]).toEqual([0, 0]);
    });

    it('tells in which groups a person was seen', async () => {
      await seen.touch(GROUP, parseUserId(7), 0);
      await seen.touch(THIRD, parseUserId(7), 0);

      expect(await seen.filterSeen([GROUP, OTHER, THIRD], parseUserId(7))).toEqual([GROUP, THIRD]);
      expect(await seen.filterSeen([], parseUserId(7))).toEqual([]);
    });

    it('counts a member once', async () => {
      await seen.touch(GROUP, parseUserId(7), 0);
      clock.advance(2 * 60 * 60 * 1000);
      await seen.touch(GROUP, parseUserId(7), 0);

      expect(await seen.count(GROUP)).toBe(1);
    });

    it('remembers the topic of who spoke in one', async () => {
      await seen.touch(GROUP, parseUserId(7), 5);
      await seen.touch(GROUP, parseUserId(8), 0);

      expect([await seen.readTopic(GROUP, parseUserId(7)), await seen.readTopic(GROUP, parseUserId(8))]).toEqual([
        5, 0,
      ]);
    });

    it('begins with whoever spoke last', async () => {
      await touchMany(3, 5000);

      expect((await seen.page(GROUP, null, 10)).userIds).toEqual([3, 2, 1]);
    });

    it.each([
      ['at different times', 1000],
      ['in the same second', 0],
    ])('meets everyone in pages once, who spoke %s', async (_name, gapMs) => {
      const userIds = await touchMany(25, gapMs);
      clock.advance(1000);

      const met = await walk(4);

      expect(met.toSorted((a, b) => a - b)).toEqual(userIds);
    });

    it('misses nobody who speaks while it is walked', async () => {
      const userIds = await touchMany(20, 1000);
      clock.advance(2 * 60 * 60 * 1000);
      let speaker = 0;

      const met = await walk(3, async () => {
        clock.advance(1000);
        speaker += 1;
        await seen.touch(GROUP, parseUserId(Math.min(speaker, 20)), 0);
      });

      expect(new Set(met)).toEqual(new Set(userIds));
    });
  });
}
