import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupKey, UserId } from '@gmbot/core/domain/ids';
import { NOW_MS, type OpenStores, pickUser, protect } from './stores.js';

const MINUTE_MS = 60 * 1000;

/** What every list of unsettled members promises. */
export function describeUnsettledList(name: string, open: OpenStores): void {
  describe(`${name}: unsettled members`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    /** After how many minutes the member is due: the first of those asked for. */
    async function dueAfter(groupKey: GroupKey, userId: UserId, fromMs: number): Promise<number | null> {
      for (const minutes of [0, 1, 2, 4, 8, 16, 32, 60]) {
        const due = await stores.unsettled.listDue(fromMs + minutes * MINUTE_MS, 1000);
        if (due.some((one) => one.groupKey === groupKey && one.userId === userId)) return minutes;
      }
      return null;
    }

    it('doubles the pause with each failure, up to an hour', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      const pauses = [];
      for (let failures = 1; failures <= 12; failures += 1) {
        await stores.unsettled.add(key, userId, 'poison', NOW_MS);
        pauses.push(await dueAfter(key, userId, NOW_MS));
      }

      expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]);
    });

    it('tells which of some members are on the list', async () => {
      const { key } = await protect(stores);
      const [listed, settled, never] = [pickUser(), pickUser(), pickUser()];
      await stores.unsettled.add(key, listed, 'poison', NOW_MS);
      await stores.unsettled.add(key, settled, 'poison', NOW_MS);
      await stores.unsettled.remove(key, settled);

      expect(await stores.unsettled.filterListed(key, [listed, settled, never])).toEqual([listed]);
      expect(await stores.unsettled.filterListed(key, [])).toEqual([]);
    });

    it('puts the next look off as a failure does', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.unsettled.add(key, userId, 'poison', NOW_MS);

      await stores.unsettled.postpone(key, userId, NOW_MS + MINUTE_MS);

      expect(await dueAfter(key, userId, NOW_MS + MINUTE_MS)).toBe(2);
    });

    it('puts off nobody who is not on the list', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();

      await stores.unsettled.postpone(key, userId, NOW_MS);

      expect(await dueAfter(key, userId, NOW_MS)).toBeNull();
    });

    it('forgets whoever is removed, and starts anew with the next failure', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.unsettled.add(key, userId, 'poison', NOW_MS);
      await stores.unsettled.add(key, userId, 'poison', NOW_MS);

      await stores.unsettled.remove(key, userId);
      const removed = await dueAfter(key, userId, NOW_MS);
      await stores.unsettled.add(key, userId, 'poison', NOW_MS);

      expect([removed, await dueAfter(key, userId, NOW_MS)]).toEqual([null, 1]);
    });
  });
}
