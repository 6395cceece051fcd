import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMessageId } from '@gmbot/core/domain/ids';
import { NOW_MS, type OpenStores, protect } from './stores.js';

/** What every keeper of notices promises. */
export function describeNotices(name: string, open: OpenStores): void {
  describe(`${name}: notices`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('lets one of many claim a subject', async () => {
      const { key } = await protect(stores);

      const made = await Promise.all(Array.from({ length: 5 }, () => stores.notices.create(key, 'paused', NOW_MS)));

      expect(made.filter((one) => one !== null)).toHaveLength(1);
      expect(await stores.notices.list(key)).toMatchObject([
        { groupKey: key, subject: 'paused', messageId: null, claims: 1, claimedAtMs: NOW_MS, rendered: null },
      ]);
    });

    it('lets one claim the send once more, and nobody after it was sent', async () => {
      const { key } = await protect(stores);
      const notice = await stores.notices.create(key, 'paused', NOW_MS);
      if (notice === null) throw new Error('the subject is claimed');

      const [first, second] = [
        await stores.notices.claimAgain(notice, NOW_MS + 1),
        await stores.notices.claimAgain(notice, NOW_MS + 1),
      ];
      await stores.notices.markSent(notice.id, parseMessageId(9), 'digest');
      const [sent] = await stores.notices.list(key);

      expect([first, second]).toEqual([true, false]);
      expect(sent).toMatchObject({ messageId: 9, rendered: 'digest', claims: 2 });
      expect(sent && (await stores.notices.claimAgain(sent, NOW_MS + 2))).toBe(false);
    });

    it('lets one claim what is asked for, however often it is asked', async () => {
      const { key } = await protect(stores);
      await stores.notices.ask(key, 'set-up', NOW_MS);
      await stores.notices.ask(key, 'set-up', NOW_MS + 1);
      const [asked] = await stores.notices.list(key);
      if (asked === undefined) throw new Error('nothing is asked for');

      const made = await stores.notices.create(key, 'set-up', NOW_MS);
      const claims = await Promise.all([1, 2].map(() => stores.notices.claimAgain(asked, NOW_MS)));

      expect(asked).toMatchObject({ subject: 'set-up', messageId: null, claims: 0, claimedAtMs: NOW_MS });
      expect(made).toBeNull();
      expect([...claims].sort()).toEqual([false, true]);
    });

    it('asks again for what was certainly not sent, and for nothing that was', async () => {
      const { key } = await protect(stores);
      const notice = await stores.notices.create(key, 'paused', NOW_MS);

      await stores.notices.release(notice?.id ?? 0);
      const [released] = await stores.notices.list(key);
      await stores.notices.markSent(notice?.id ?? 0, parseMessageId(9), 'digest');
      await stores.notices.release(notice?.id ?? 0);

      expect(released).toMatchObject({ claims: 0 });
      expect(await stores.notices.list(key)).toMatchObject([{ messageId: 9, rendered: 'digest' }]);
    });

    it('frees the subject when it is removed', async () => {
      const { key } = await protect(stores);
      const notice = await stores.notices.create(key, 'paused', NOW_MS);

      await stores.notices.remove(notice?.id ?? 0);

      expect(await stores.notices.list(key)).toEqual([]);
      expect(await stores.notices.create(key, 'paused', NOW_MS)).not.toBeNull();
    });
  });
}
