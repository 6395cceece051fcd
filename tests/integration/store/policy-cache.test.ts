import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Group } from '@gmbot/core/domain/group';
import {
  ADMIN,
  ALL_RIGHTS,
  NOW_MS,
  pickChat,
  pickUser,
  protect,
  sightChannel,
  sightGroup,
} from '../../support/contracts/stores.js';
import { type TestStore, createInvalidationBus, openTestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function seeGroup(): Promise<Group> {
  return store.groups.ensure(sightGroup());
}

describe('the policy cache of a process', () => {
  it('answers for a known and for an unknown chat without asking Postgres again', async () => {
    const [known, unknown] = [await seeGroup(), pickChat()];
    await store.groups.findPolicy(known.chatId);
    await store.groups.findPolicy(unknown);
    await store.database.query(`UPDATE groups SET title = 'Behind its back' WHERE id = $1`, [known.key]);
    await store.database.query(`INSERT INTO groups (bot_id, chat_id, kind, title) VALUES ($1, $2, 'supergroup', 'x')`, [
      store.botId,
      unknown,
    ]);

    expect((await store.groups.findPolicy(known.chatId))?.group.title).toBe(known.title);
    expect(await store.groups.findPolicy(unknown)).toBeNull();
  });

  it('drops everything when a change may have been missed', async () => {
    const [{ chatId, key }, { channel }] = [await seeGroup(), await protect(store)];
    await store.groups.findPolicy(chatId);
    await store.channels.findByChatId(channel.chatId);
    await store.database.query(`UPDATE groups SET title = 'Behind its back' WHERE id = $1`, [key]);
    await store.database.query(`UPDATE channels SET title = 'Behind its back' WHERE id = $1`, [channel.key]);

    store.bus.reset();

    expect((await store.groups.findPolicy(chatId))?.group.title).toBe('Behind its back');
    expect((await store.channels.findByChatId(channel.chatId))?.title).toBe('Behind its back');
  });
});

describe('a change made by one process', () => {
  it('is shown by the others once the channel is read afresh, if whoever made it did not come to telling', async () => {
    const there = store.join();
    const { channel } = await protect(store);
    await there.channels.findByChatId(channel.chatId);
    await store.database.query(`UPDATE channels SET lost_at = now() WHERE id = $1`, [channel.key]);

    await store.channels.readAfresh(channel.key);

    expect((await there.channels.findByChatId(channel.chatId))?.lostAtMs).not.toBeNull();
  });

  it('is shown at once by every other process that hears of it', async () => {
    const there = store.join();
    const { chatId, key } = await seeGroup();
    const [channel, second] = [sightChannel(), sightChannel()];
    const [trusted, blocked] = [pickUser(), pickUser()];
    const shows = async (): Promise<readonly unknown[]> => {
      const policy = await there.groups.findPolicy(chatId);
      return [policy?.group.isEnabled, policy?.channels.length, policy?.trusted.size, policy?.blocked.size];
    };

    const shown = [await shows()];
    for (const change of [
      () => store.groups.setEnabled(key, true),
      () => store.groups.link(key, channel, ADMIN),
      () => store.groups.link(key, second, ADMIN),
      () => store.groups.trust(key, { userId: trusted, name: '' }, ADMIN),
      () => store.ledger.block(key, blocked, { by: ADMIN, reason: null, name: '' }),
      () => store.ledger.block(key, blocked, null),
      () => store.groups.untrust(key, trusted),
    ]) {
      await change();
      shown.push(await shows());
    }

    expect(shown).toEqual([
      [false, 0, 0, 0],
      [true, 0, 0, 0],
      [true, 1, 0, 0],
      [true, 2, 0, 0],
      [true, 2, 1, 0],
      [true, 2, 1, 1],
      [true, 2, 1, 0],
      [true, 2, 0, 0],
    ]);
  });

  it('of a channel is shown in every policy that requires it', async () => {
    const there = store.join();
    const { key, channel } = await protect(store);
    const group = await store.groups.findByKey(key);
    const chatId = group?.chatId ?? pickChat();
    const shows = async (): Promise<readonly unknown[]> => {
      const [required] = (await there.groups.findPolicy(chatId))?.channels ?? [];
      const found = await there.channels.findByChatId(channel.chatId);
      return [required?.lostAtMs, required?.title, found?.lostAtMs, found?.title];
    };

    const shown = [await shows()];
    await store.channels.markLost(channel.key, NOW_MS);
    shown.push(await shows());
    await store.channels.markFound(channel.key);
    await store.channels.refresh({ ...channel, title: 'New' });
    shown.push(await shows());

    expect(shown).toEqual([
      [null, 'Channel', null, 'Channel'],
      [NOW_MS, 'Channel', NOW_MS, 'Channel'],
      [null, 'New', null, 'New'],
    ]);
  });

  it('is seen by itself also while nobody can be told', async () => {
    const deaf = { ...createInvalidationBus(), publish: async () => undefined, subscribe: () => undefined };
    const alone = store.join({ invalidation: deaf });
    const { chatId, key } = await alone.groups.ensure(sightGroup());
    await alone.groups.findPolicy(chatId);

    await alone.groups.setRights(key, ALL_RIGHTS, 5);

    expect((await alone.groups.findPolicy(chatId))?.group.rights).toEqual(ALL_RIGHTS);
  });

  it('is told again when it is made again: the first telling may have been lost', async () => {
    const { chatId, key } = await seeGroup();
    await store.groups.setEnabled(key, true);
    const before = store.bus.published.length;

    await store.groups.setEnabled(key, true);

    expect(store.bus.published.slice(before)).toEqual([['group', chatId]]);
  });
});
