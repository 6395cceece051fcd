import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_RIGHTS, type OpenStores, pickChat, pickUser, sightGroup } from './stores.js';

/** What every keeper of stewards promises. */
export function describeStewards(name: string, open: OpenStores): void {
  describe(`${name}: who acted as administrator`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    async function addGroup(isPresent = true): ReturnType<typeof stores.groups.ensure> {
      const group = await stores.groups.ensure(sightGroup());
      await stores.groups.setRights(group.key, { ...ALL_RIGHTS, isPresent }, 1);
      return group;
    }

    it('lists the groups of a person, the one of their latest act first', async () => {
      const userId = pickUser();
      const [first, second] = [await addGroup(), await addGroup()];
      await stores.stewards.note(first.key, userId);
      await stores.stewards.note(second.key, userId);
      await stores.stewards.note(first.key, userId);
      await stores.stewards.note(second.key, pickUser());

      const listed = await stores.stewards.listGroups(userId, 10);

      expect(listed.map(({ key }) => key)).toEqual([first.key, second.key]);
      expect(await stores.stewards.listGroups(userId, 1)).toHaveLength(1);
    });

    it('lists no group that we are not in', async () => {
      const userId = pickUser();
      await stores.stewards.note((await addGroup(false)).key, userId);

      expect(await stores.stewards.listGroups(userId, 10)).toEqual([]);
    });

    it('follows a group that becomes a supergroup, whichever chat they acted in', async () => {
      const [userId, from, to] = [pickUser(), pickChat(), pickChat()];
      const old = await stores.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
      const shell = await stores.groups.ensure(sightGroup({ chatId: to }));
      await stores.stewards.note(shell.key, userId);

      const upgraded = await stores.groups.upgrade(from, to);
      await stores.groups.setRights(old.key, ALL_RIGHTS, 1);

      expect((await stores.stewards.listGroups(userId, 10)).map(({ key }) => key)).toEqual([upgraded?.key]);
    });
  });
}
