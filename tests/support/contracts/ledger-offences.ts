import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_OFFENCES } from '@gmbot/core/domain/ledger';
import { NOW_MS, type OpenStores, hold, pickUser, protect } from './stores.js';

/** What every ledger promises of deleted messages that count. */
export function describeLedgerOffences(name: string, open: OpenStores): void {
  describe(`${name}: deleted messages that count`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('counts each message once, however many workers do', async () => {
      const { key, channel } = await protect(stores);
      const userId = pickUser();
      const missing = [channel.key];
      const note = (event: string) =>
        stores.ledger.noteOffence(key, userId, { event, name: 'Ann', topicId: 0, missing });
      await note('m1');

      await Promise.all([note('m2'), note('m2'), note('m3'), note('m1')]);

      const row = await stores.ledger.readRow(key, userId);
      expect([...(row?.offences ?? [])].sort()).toEqual(['m1', 'm2', 'm3']);
      expect(row).toMatchObject({ owner: 'none', isWarned: true, name: 'Ann', missing });
    });

    it('counts no further than any setting asks', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      for (let said = 0; said <= MOST_OFFENCES; said += 1)
        await stores.ledger.noteOffence(key, userId, { event: `m${said}`, name: '', topicId: 0, missing: [] });

      expect((await stores.ledger.readRow(key, userId))?.offences).toHaveLength(MOST_OFFENCES);
    });

    it('leaves the warning where the first one stands', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.noteOffence(key, userId, { event: 'm1', name: 'Ann', topicId: 3, missing: [] });

      const row = await stores.ledger.noteOffence(key, userId, { event: 'm2', name: '', topicId: 4, missing: [] });

      expect(row).toMatchObject({ topicId: 3, name: 'Ann' });
    });

    it('owes no warning of its own to whoever is held', async () => {
      const { key } = await protect(stores);
      const { userId } = await hold(stores, key);

      const row = await stores.ledger.noteOffence(key, userId, { event: 'm1', name: '', topicId: 0, missing: [] });

      expect(row).toMatchObject({ owner: 'ours', isWarned: false, offences: ['m1'] });
    });

    it('shows whoever is only warned in their topic, once, before a warning names them and after', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.noteOffence(key, userId, { event: 'm1', name: '', topicId: 5, missing: [] });
      const before = await stores.warnings.readTopic(key, 5, 10);
      const warning = await stores.warnings.create(key, 5, NOW_MS, false);
      await stores.warnings.assign(key, [userId], warning.id, NOW_MS);

      const after = await stores.warnings.readTopic(key, 5, 10);

      const named = [before, after].map((topic) => topic?.rows.map((row) => [row.userId, row.warningId]));
      expect(named).toEqual([[[userId, null]], [[userId, warning.id]]]);
    });

    it('lists whoever is only warned among those whom a change concerns, and does not count them as held', async () => {
      const { key } = await protect(stores);
      const { userId: held } = await hold(stores, key);
      const userId = pickUser();
      await stores.ledger.noteOffence(key, userId, { event: 'm1', name: '', topicId: 0, missing: [] });

      const listed = await stores.ledger.listHeld(key, null, 10);

      expect([[...listed].sort(), await stores.ledger.countHeld(key)]).toEqual([[held, userId].sort(), 1]);
    });

    it('lists their group for a person who is only counted, until that is forgotten', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.noteOffence(key, userId, { event: 'm1', name: '', topicId: 0, missing: [] });
      const before = await stores.ledger.listGroupsOf(userId);

      await stores.ledger.patch(key, userId, null, { offences: [], isWarned: false });

      expect([before, await stores.ledger.listGroupsOf(userId)]).toEqual([[key], []]);
    });
  });
}
