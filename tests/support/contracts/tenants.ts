import { readStanding } from '@gmbot/core/domain/group';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ALL_RIGHTS, hold, type OpenStores, pickChat, pickUser, protect, sightGroup } from './stores.js';

/** What every list of tenants for the operator promises. */
export function describeTenants(name: string, open: OpenStores): void {
  describe(`${name}: tenants`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('shows a group with its links, whom it trusts and how many it holds', async () => {
      const { key, channel } = await protect(stores);
      const person = { userId: pickUser(), name: 'Mia' };
      await stores.groups.trust(key, person, ADMIN);
      await hold(stores, key, { missing: [channel.key] });

      const group = await stores.groups.findByKey(key);
      const tenant = await stores.tenants.find(group?.chatId ?? pickChat());

      expect(tenant).toMatchObject({ group, heldCount: 1, links: [{ channel: { key: channel.key } }] });
      expect(tenant?.trusted).toEqual([{ ...person, addedBy: ADMIN }]);
      expect(tenant?.links[0]?.addedBy).toBe(ADMIN);
    });

    it('finds a group by its username in any case, and nobody by another', async () => {
      const username = `harbour${pickUser()}`;
      const { key } = await stores.groups.ensure(sightGroup({ username }));

      expect((await stores.tenants.find(`@${username.toUpperCase()}`))?.group.key).toBe(key);
      expect(await stores.tenants.find(`@${username}x`)).toBeNull();
      expect(await stores.tenants.find(pickChat())).toBeNull();
    });

    it('lists every group once, page by page', async () => {
      const made = [];
      for (let count = 0; count < 5; count += 1) made.push((await stores.groups.ensure(sightGroup())).key);

      const listed = [];
      for (let after = null; ;) {
        const page = await stores.tenants.list(after, 2);
        listed.push(...page.map(({ group }) => group.key));
        after = page.at(-1)?.group.key ?? null;
        if (after === null) break;
      }

      expect(new Set(listed).size).toBe(listed.length);
      expect(listed).toEqual(expect.arrayContaining(made));
    });

    it('lists every required channel with its generation', async () => {
      const { channel } = await protect(stores);
      const { key, chatId, generation } = channel;

      expect(await stores.tenants.listChannels(null, 1000)).toContainEqual({ key, chatId, generation });
      expect(await stores.tenants.listChannels(key, 1000)).not.toContainEqual({ key, chatId, generation });
    });

    it('blocks a group: it is off, whatever it was, and on again as it was once it is unblocked', async () => {
      const { key } = await protect(stores);
      const before = await stores.groups.findByKey(key);

      const blocked = await stores.tenants.setBlocked(key, true);
      const again = await stores.tenants.setBlocked(key, true);
      const policy = await stores.groups.findPolicy(blocked.chatId);
      const unblocked = await stores.tenants.setBlocked(key, false);

      expect(blocked).toMatchObject({ isBlocked: true, isEnabled: true, version: (before?.version ?? 0) + 1 });
      expect(again.version).toBe(blocked.version);
      expect(readStanding(blocked)).toEqual({ kind: 'off' });
      expect(policy?.group.isBlocked).toBe(true);
      expect(readStanding(unblocked)).toEqual({ kind: 'on' });
    });

    it('counts who is held, and who cannot be freed', async () => {
      const before = await stores.tenants.countHeld();
      const [here, gone] = [await protect(stores), await protect(stores)];
      await hold(stores, here.key);
      await hold(stores, gone.key);
      await stores.groups.setRights(gone.key, { ...ALL_RIGHTS, isPresent: false }, 2);

      expect(await stores.tenants.countHeld()).toEqual({ held: before.held + 2, stuck: before.stuck + 1 });
    });
  });
}
