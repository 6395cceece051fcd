import { parseChannelKey } from '@gmbot/core/domain/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, NOW_MS, type OpenStores, pickChat, protect, sightChannel, sightGroup } from './stores.js';

/** What every keeper of required channels promises. */
export function describeChannels(name: string, open: OpenStores): void {
  describe(`${name}: required channels`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('knows no channel that no group ever required', async () => {
      expect(await stores.channels.findByChatId(pickChat())).toBeNull();
    });

    it('lists the groups that require a channel, as soon as they do', async () => {
      const { key, channel } = await protect(stores);
      const before = await stores.channels.listGroups(channel.key);
      const other = await stores.groups.ensure(sightGroup());
      await stores.groups.link(other.key, channel, ADMIN);
      const both = await stores.channels.listGroups(channel.key);
      await stores.groups.unlink(key, channel.key);

      expect(before).toEqual([key]);
      expect(both).toEqual([key, other.key]);
      expect(await stores.channels.listGroups(channel.key)).toEqual([other.key]);
    });

    it('still knows a channel that is not required any more', async () => {
      const { key, channel } = await protect(stores);
      await stores.groups.unlink(key, channel.key);

      expect(await stores.channels.findByChatId(channel.chatId)).toMatchObject({ key: channel.key });
    });

    it('starts a new generation when it is lost, once', async () => {
      const { channel } = await protect(stores);

      expect(await stores.channels.markLost(channel.key, NOW_MS)).toBe(true);
      expect(await stores.channels.markLost(channel.key, NOW_MS + 1)).toBe(false);
      expect(await stores.channels.findByChatId(channel.chatId)).toMatchObject({
        lostAtMs: NOW_MS,
        generation: channel.generation + 1,
      });
    });

    it('is not lost by what was found out in an earlier generation', async () => {
      const { channel } = await protect(stores);
      await stores.channels.markLost(channel.key, NOW_MS, channel.generation);
      await stores.channels.markFound(channel.key);

      expect(await stores.channels.markLost(channel.key, NOW_MS + 1, channel.generation)).toBe(false);
      expect(await stores.channels.findByChatId(channel.chatId)).toMatchObject({ lostAtMs: null });
      expect(await stores.channels.markLost(channel.key, NOW_MS + 2, channel.generation + 1)).toBe(true);
    });

    it('keeps the generation when it is found again', async () => {
      const { channel } = await protect(stores);
      await stores.channels.markLost(channel.key, NOW_MS);

      expect(await stores.channels.markFound(channel.key)).toBe(true);
      expect(await stores.channels.markFound(channel.key)).toBe(false);
      expect(await stores.channels.findByChatId(channel.chatId)).toMatchObject({
        lostAtMs: null,
        generation: channel.generation + 1,
      });
    });

    it('grows the version of every group that requires it, and shows in their policies', async () => {
      const { key, channel } = await protect(stores);
      const group = await stores.groups.findByKey(key);
      await stores.groups.findPolicy(group?.chatId ?? pickChat());

      await stores.channels.markLost(channel.key, NOW_MS);

      const policy = await stores.groups.findPolicy(group?.chatId ?? pickChat());
      expect(policy?.group.version).toBe((group?.version ?? 0) + 1);
      expect(policy?.channels[0]?.lostAtMs).toBe(NOW_MS);
    });

    it('is read past every cache, and null when there is none', async () => {
      const { channel } = await protect(stores);
      await stores.channels.markLost(channel.key, NOW_MS);

      expect(await stores.channels.readAfresh(channel.key)).toMatchObject({ key: channel.key, lostAtMs: NOW_MS });
      expect(await stores.channels.readAfresh(parseChannelKey(2_000_000_000))).toBeNull();
    });

    it('lists the lost ones', async () => {
      const { channel } = await protect(stores);
      const listed = async (): Promise<boolean> =>
        (await stores.channels.listLost()).some(({ key }) => key === channel.key);

      const before = await listed();
      await stores.channels.markLost(channel.key, NOW_MS);

      expect([before, await listed()]).toEqual([false, true]);
    });

    it('refreshes title and username, and keeps an invite link that it cannot see', async () => {
      const sighting = sightChannel({ inviteLink: 'https://t.me/+abc' });
      const { key } = await stores.groups.ensure(sightGroup());
      await stores.groups.link(key, sighting, ADMIN);

      await stores.channels.refresh({ ...sighting, title: 'New', username: 'newname', inviteLink: null });

      expect((await stores.groups.listChannels(key))[0]).toMatchObject({
        title: 'New',
        username: 'newname',
        inviteLink: 'https://t.me/+abc',
      });
    });

    it('finds a channel by the end of its invite link', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const code = `Ab-_${Math.abs(pickChat())}`;
      const sighting = sightChannel({ inviteLink: `https://t.me/+${code}` });
      await stores.groups.link(key, sighting, ADMIN);

      expect(await stores.channels.findByInviteHash(code)).toMatchObject({ chatId: sighting.chatId });
      expect(await stores.channels.findByInviteHash(code.slice(1))).toBeNull();
    });
  });
}
