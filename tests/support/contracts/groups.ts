import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@gmbot/core/domain/settings';
import { parseChatId } from '@gmbot/core/domain/ids';
import { ADMIN, ALL_RIGHTS, type OpenStores, pickChat, pickUser, protect, sightChannel, sightGroup } from './stores.js';

/** What every keeper of tenants promises. */
export function describeGroups(name: string, open: OpenStores): void {
  describe(`${name}: groups`, () => {
    let stores: Awaited<ReturnType<OpenStores>>;
    beforeAll(async () => {
      stores = await open();
    });
    afterAll(() => stores.close());

    it('knows nothing of a chat that was never seen', async () => {
      expect(await stores.groups.findPolicy(pickChat())).toBeNull();
    });

    it('makes one group of a chat that is seen many times at once', async () => {
      const sighting = sightGroup();

      const seen = await Promise.all(Array.from({ length: 8 }, () => stores.groups.ensure(sighting)));

      expect(new Set(seen.map(({ key }) => key)).size).toBe(1);
    });

    it('starts a group switched off, with the default settings', async () => {
      const group = await stores.groups.ensure(sightGroup());

      expect(group).toMatchObject({ isEnabled: false, settings: DEFAULT_SETTINGS, linkedChatId: null });
    });

    it('lists groups that are paused, a minute after our standing was told and later and later', async () => {
      const { key } = await protect(stores);
      const nowMs = Math.floor(Date.now() / 1000) * 1000;
      const isListed = async (atMs: number): Promise<boolean> =>
        (await stores.groups.listPaused(atMs, 100_000)).some((group) => group.key === key);
      await stores.groups.setRights(key, { ...ALL_RIGHTS, canDelete: false }, nowMs / 1000);
      const soon = [await isListed(nowMs + 59 * 1000), await isListed(nowMs + 60 * 1000)];
      const laterMs = nowMs + 3 * 60 * 60 * 1000;

      await stores.groups.setRights(key, { ...ALL_RIGHTS, canDelete: false }, laterMs / 1000);

      const late = [await isListed(laterMs + 599 * 1000), await isListed(laterMs + 600 * 1000)];
      expect([soon, late]).toEqual([
        [false, true],
        [false, true],
      ]);
    });

    it('lists a group that is off while people are held whom we may not free, and none that is on', async () => {
      const { key } = await protect(stores);
      const { key: on } = await protect(stores);
      const laterMs = Date.now() + 60 * 60 * 1000;
      const list = async (): Promise<readonly number[]> =>
        (await stores.groups.listPaused(laterMs, 100_000))
          .map((group) => group.key)
          .filter((one) => [key, on].includes(one));
      await stores.groups.setEnabled(key, false);
      await stores.groups.setRights(key, { ...ALL_RIGHTS, canRestrict: false }, 2);

      const before = await list();
      await stores.ledger.patch(key, pickUser(), null, { owner: 'ours' });

      expect([before, await list()]).toEqual([[], [key]]);
    });

    it('lists the groups with hours, and no others', async () => {
      const schedule = { timeZone: 'UTC', spans: [{ days: [1], fromMinute: 60, toMinute: 120 }] };
      const open = await protect(stores);
      const never = await protect(stores);
      const ended = await protect(stores);
      await stores.groups.changeSettings(open.key, { schedule });
      await stores.groups.changeSettings(ended.key, { schedule });
      await stores.groups.changeSettings(ended.key, { schedule: null });

      const listed = await stores.groups.listScheduled();

      const keys = listed.map(({ key }) => key);
      expect([open, never, ended].map(({ key }) => keys.includes(key))).toEqual([true, false, false]);
      expect(listed.find(({ key }) => key === open.key)?.settings.schedule).toEqual(schedule);
    });

    it('knows whether another group requires a group or tells it what is done', async () => {
      const chats = [sightGroup(), sightGroup(), sightGroup()].map((sighting) => stores.groups.ensure(sighting));
      const [required, log, own] = await Promise.all(chats);
      if (required === undefined || log === undefined || own === undefined) throw new Error('no groups');
      const shown = { kind: 'supergroup' as const, title: 'Club', username: null, inviteLink: null };
      await stores.groups.link(own.key, { ...shown, chatId: required.chatId }, ADMIN);
      await stores.groups.changeSettings(own.key, { logChatId: log.chatId });
      await stores.groups.changeSettings(log.key, { logChatId: log.chatId });

      const used = await Promise.all([required, log, own].map(({ key }) => stores.groups.isUsedByOthers(key)));

      expect(used).toEqual([true, true, false]);
    });

    it('keeps title, username and forum flag as last seen', async () => {
      const sighting = sightGroup();
      const { key } = await stores.groups.ensure(sighting);
      const later = { ...sighting, title: 'New', username: 'newname', isForum: true };

      await stores.groups.ensure(later);

      expect(await stores.groups.findByKey(key)).toMatchObject(later);
    });

    it('does not grow the version for a new title', async () => {
      const sighting = sightGroup();
      const { version } = await stores.groups.ensure(sighting);

      expect(await stores.groups.ensure({ ...sighting, title: 'New' })).toMatchObject({ version });
    });

    it('tells whether our rights changed, and grows the version only then', async () => {
      const { key, version } = await stores.groups.ensure(sightGroup());

      const first = await stores.groups.setRights(key, ALL_RIGHTS, 100);
      const second = await stores.groups.setRights(key, ALL_RIGHTS, 101);

      expect(first).toMatchObject({ hasChanged: true, group: { rights: ALL_RIGHTS, version: version + 1 } });
      expect(second).toMatchObject({ hasChanged: false, group: { version: version + 1 } });
    });

    it('keeps newer rights when older ones are told later', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      await stores.groups.setRights(key, ALL_RIGHTS, 100);

      const told = await stores.groups.setRights(key, { ...ALL_RIGHTS, canRestrict: false }, 99);

      expect(told).toMatchObject({ hasChanged: false, group: { rights: ALL_RIGHTS } });
    });

    it('takes the later update of a second, whichever is told first', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      await stores.groups.setRights(key, ALL_RIGHTS, 100, 8);

      const told = await stores.groups.setRights(key, { ...ALL_RIGHTS, isPresent: false }, 100, 7);

      expect(told).toMatchObject({ hasChanged: false, group: { rights: ALL_RIGHTS } });
    });

    it('takes the later of two that are told of the same second', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      await stores.groups.setRights(key, ALL_RIGHTS, 100);

      const told = await stores.groups.setRights(key, { ...ALL_RIGHTS, canInvite: false }, 100);

      expect(told).toMatchObject({ hasChanged: true, group: { rights: { canInvite: false } } });
    });

    it('grows the version when it is switched, and not when it is switched to what it is', async () => {
      const { key, version } = await stores.groups.ensure(sightGroup());

      expect(await stores.groups.setEnabled(key, true)).toMatchObject({ isEnabled: true, version: version + 1 });
      expect(await stores.groups.setEnabled(key, true)).toMatchObject({ isEnabled: true, version: version + 1 });
    });

    it('changes the settings named and leaves the others', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      await stores.groups.changeSettings(key, { inDoubt: 'allow' });

      const group = await stores.groups.changeSettings(key, { serviceMessages: 'delete' });

      expect(group.settings).toEqual({ ...DEFAULT_SETTINGS, inDoubt: 'allow', serviceMessages: 'delete' });
    });

    it('changes settings of the version that was read, and none of a group that has changed since', async () => {
      const { key, version } = await stores.groups.ensure(sightGroup());
      const first = await stores.groups.changeSettingsAt(key, version, { inDoubt: 'allow' });

      const second = await stores.groups.changeSettingsAt(key, version, { inDoubt: 'deny', warnTimes: 5 });

      expect(first?.version).toBe(version + 1);
      expect(second).toBeNull();
      expect((await stores.groups.findByKey(key))?.settings).toEqual({ ...DEFAULT_SETTINGS, inDoubt: 'allow' });
    });

    it('keeps and forgets the linked chat', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const linked = pickChat();

      await stores.groups.setLinkedChat(key, linked);
      const kept = await stores.groups.findByKey(key);
      await stores.groups.setLinkedChat(key, null);

      expect(kept?.linkedChatId).toBe(linked);
      expect((await stores.groups.findByKey(key))?.linkedChatId).toBeNull();
    });

    it('shows every change in the policy as soon as it is made', async () => {
      const sighting = sightGroup();
      const before = await stores.groups.findPolicy(sighting.chatId);
      const { key } = await stores.groups.ensure(sighting);
      const seen = await stores.groups.findPolicy(sighting.chatId);
      await stores.groups.setEnabled(key, true);
      const channel = sightChannel();
      await stores.groups.link(key, channel, ADMIN);
      const [trusted, blocked] = [pickUser(), pickUser()];
      await stores.groups.trust(key, { userId: trusted, name: 'Tom' }, ADMIN);
      await stores.ledger.block(key, blocked, { by: ADMIN, reason: null, name: 'Bob' });

      const policy = await stores.groups.findPolicy(sighting.chatId);

      expect([before, seen?.group.isEnabled]).toEqual([null, false]);
      expect(policy?.group.isEnabled).toBe(true);
      expect(policy?.channels.map(({ chatId }) => chatId)).toEqual([channel.chatId]);
      expect([...(policy?.trusted ?? [])]).toEqual([trusted]);
      expect([...(policy?.blocked ?? [])]).toEqual([blocked]);
    });

    it('lists channels in the order in which they were linked', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const channels = [sightChannel(), sightChannel(), sightChannel()];
      for (const channel of channels) await stores.groups.link(key, channel, ADMIN);

      const listed = await stores.groups.listChannels(key);

      expect(listed.map(({ chatId }) => chatId)).toEqual(channels.map(({ chatId }) => chatId));
    });

    it('links a channel once', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const channel = sightChannel();

      expect(await stores.groups.link(key, channel, ADMIN)).toBe('added');
      expect(await stores.groups.link(key, channel, ADMIN)).toBe('already');
      expect(await stores.groups.listChannels(key)).toHaveLength(1);
    });

    it('links ten channels at most', async () => {
      const { key } = await stores.groups.ensure(sightGroup());
      const eleven = Array.from({ length: 11 }, () => sightChannel());
      const linked = [];
      for (const channel of eleven) linked.push(await stores.groups.link(key, channel, ADMIN));

      expect(linked).toEqual([...Array<string>(10).fill('added'), 'full']);
      expect(await stores.channels.findByChatId(eleven[10]?.chatId ?? parseChatId(0))).toBeNull();
    });

    it('unlinks once, and grows the version', async () => {
      const { key, channel } = await protect(stores);
      const before = await stores.groups.findByKey(key);

      expect(await stores.groups.unlink(key, channel.key)).toBe(true);
      expect(await stores.groups.unlink(key, channel.key)).toBe(false);
      expect(await stores.groups.listChannels(key)).toEqual([]);
      expect((await stores.groups.findByKey(key))?.version).toBeGreaterThan(before?.version ?? 0);
    });

    it('trusts a member once, lists them, and trusts them no more', async () => {
      const { key, version } = await stores.groups.ensure(sightGroup());
      const person = { userId: pickUser(), name: 'Tom' };

      expect(await stores.groups.trust(key, person, ADMIN)).toBe(true);
      expect(await stores.groups.trust(key, person, ADMIN)).toBe(false);
      expect(await stores.groups.listTrusted(key)).toEqual([person]);
      expect((await stores.groups.findByKey(key))?.version).toBeGreaterThan(version);
      expect(await stores.groups.untrust(key, person.userId)).toBe(true);
      expect(await stores.groups.untrust(key, person.userId)).toBe(false);
      expect(await stores.groups.listTrusted(key)).toEqual([]);
    });
  });
}
