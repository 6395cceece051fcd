import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, hold, NOW_MS, type OpenStores, pickUser, protect } from './stores.js';

/** What everyone who keeps something about persons promises to forget. */
export function describePeople(name: string, open: OpenStores): void {
  describe(`${name}: people`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('forgets that somebody is trusted, and the group decides anew', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.groups.trust(key, { userId, name: 'Mia' }, ADMIN);
      const before = await stores.groups.findByKey(key);

      const forgotten = await stores.people.forget(userId);

      expect(forgotten).toMatchObject({ trusted: 1 });
      expect(await stores.groups.listTrusted(key)).toEqual([]);
      expect((await stores.groups.findByKey(key))?.version).toBeGreaterThan(before?.version ?? 0);
    });

    it('forgets that somebody acted as administrator', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.stewards.note(key, userId);
      await stores.stewards.note(key, ADMIN);

      await stores.people.forget(userId);

      expect(await stores.stewards.listGroups(userId, 10)).toEqual([]);
      expect((await stores.stewards.listGroups(ADMIN, 1000)).map((group) => group.key)).toContain(key);
    });

    it('removes a row on which nothing depends, a pardon among them', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      const pardon = { atMs: NOW_MS, updateId: 1 };
      await stores.ledger.patch(key, userId, null, { owner: 'none', name: 'Mia', pardon });

      const forgotten = await stores.people.forget(userId);

      expect(forgotten).toMatchObject({ rows: 1, kept: 0, warnedIn: [] });
      expect(await stores.ledger.readRow(key, userId)).toBeNull();
    });

    it('keeps a hold that stands, without the name, so that it can still be lifted', async () => {
      const { key } = await protect(stores);
      const held = await hold(stores, key, { name: 'Mia', topicId: 4 });
      const warning = await stores.warnings.create(key, 4, NOW_MS, false);
      await stores.warnings.assign(key, [held.userId], warning.id, NOW_MS);

      const forgotten = await stores.people.forget(held.userId);

      expect(forgotten).toMatchObject({ rows: 0, kept: 1, warnedIn: [{ groupKey: key, topicId: 4 }] });
      expect(await stores.ledger.readRow(key, held.userId)).toMatchObject({
        owner: 'ours',
        untilDate: held.untilDate,
        name: '',
      });
    });

    it('tells where a warning names whoever is not held, so that it is written anew', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.patch(key, userId, null, { owner: 'none', name: 'Mia', topicId: 4 });
      const warning = await stores.warnings.create(key, 4, NOW_MS, false);
      await stores.warnings.assign(key, [userId], warning.id, NOW_MS);

      const forgotten = await stores.people.forget(userId);

      expect(forgotten).toMatchObject({ rows: 1, kept: 0, warnedIn: [{ groupKey: key, topicId: 4 }] });
      expect(await stores.warnings.listNamed(warning.id)).toEqual([]);
    });

    it('keeps the hold of an administrator', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.ledger.block(key, userId, { by: ADMIN, reason: 'spam', name: 'Mia' });

      await stores.people.forget(userId);

      expect(await stores.ledger.readRow(key, userId)).toMatchObject({ isBlocked: true, name: '' });
    });

    it('leaves everybody else alone', async () => {
      const { key } = await protect(stores);
      const other = pickUser();
      await stores.groups.trust(key, { userId: other, name: 'Noah' }, ADMIN);
      const row = await hold(stores, key, { name: 'Zoe' });

      await stores.people.forget(pickUser());

      expect(await stores.groups.listTrusted(key)).toMatchObject([{ userId: other, name: 'Noah' }]);
      expect(await stores.ledger.readRow(key, row.userId)).toEqual(row);
    });

    it('changes nothing the second time', async () => {
      const { key } = await protect(stores);
      const userId = pickUser();
      await stores.groups.trust(key, { userId, name: 'Mia' }, ADMIN);
      await stores.people.forget(userId);

      expect(await stores.people.forget(userId)).toEqual({ rows: 0, kept: 0, warnedIn: [], trusted: 0, entries: 0 });
    });
  });
}
