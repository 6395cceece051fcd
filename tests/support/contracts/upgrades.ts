import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type OpenStores, pickChat, sightChannel, sightGroup } from './stores.js';

/** What every keeper of tenants promises of a basic group that becomes a supergroup. */
export function describeUpgrades(name: string, open: OpenStores): void {
  describe(`${name}: upgrades to a supergroup`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('answers null when neither chat is known', async () => {
      expect(await stores.groups.upgrade(pickChat(), pickChat())).toBeNull();
    });

    it('moves the configuration to the new id under the key it had', async () => {
      const [from, to] = [pickChat(), pickChat()];
      const old = await stores.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
      await stores.groups.link(old.key, sightChannel(), ADMIN);
      const { version } = await stores.groups.setEnabled(old.key, true);

      const upgraded = await stores.groups.upgrade(from, to);

      expect(upgraded).toMatchObject({ key: old.key, chatId: to, kind: 'supergroup', isEnabled: true });
      expect(upgraded?.version).toBeGreaterThan(version);
      expect(await stores.groups.findPolicy(from)).toBeNull();
      expect((await stores.groups.findPolicy(to))?.channels).toHaveLength(1);
    });

    it('gives the group when only the new chat is known', async () => {
      const [from, to] = [pickChat(), pickChat()];
      const found = await stores.groups.ensure(sightGroup({ chatId: to }));

      expect(await stores.groups.upgrade(from, to)).toMatchObject({ key: found.key, chatId: to });
    });

    it('is the same when it is done again', async () => {
      const [from, to] = [pickChat(), pickChat()];
      await stores.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));

      const once = await stores.groups.upgrade(from, to);

      expect(await stores.groups.upgrade(from, to)).toEqual(once);
    });

    it('keeps the old configuration when both chats are known', async () => {
      const [from, to] = [pickChat(), pickChat()];
      const old = await stores.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
      const channel = sightChannel();
      await stores.groups.link(old.key, channel, ADMIN);
      await stores.groups.setEnabled(old.key, true);
      const shell = await stores.groups.ensure(sightGroup({ chatId: to }));

      const upgraded = await stores.groups.upgrade(from, to);

      expect(upgraded).toMatchObject({ key: old.key, chatId: to, isEnabled: true });
      expect(await stores.groups.findByKey(shell.key)).toBeNull();
      expect((await stores.groups.listChannels(old.key)).map(({ chatId }) => chatId)).toEqual([channel.chatId]);
    });
  });
}
