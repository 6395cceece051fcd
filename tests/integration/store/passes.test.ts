import type { ChatId } from '@gmbot/core/domain/ids';
import type { PassEpochs } from '@gmbot/core/store/pass-epochs';
import type { Store } from '@gmbot/core/store/create-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADMIN,
  ALL_RIGHTS,
  NOW_MS,
  pickChat,
  pickUser,
  protect,
  sightChannel,
} from '../../support/contracts/stores.js';
import { type TestStore, openTestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** Epochs in memory: each ending grows the group's. */
function createEpochs(): PassEpochs {
  const epochs = new Map<ChatId, number>();
  return {
    readGroupEpoch: async (chatId) => String(epochs.get(chatId) ?? 0),
    endGroups: async (chatIds) => chatIds.forEach((chatId) => epochs.set(chatId, (epochs.get(chatId) ?? 0) + 1)),
  };
}

/** Every change of what a verdict reads of a group. */
const CHANGES: Readonly<Record<string, (own: Store, seen: Awaited<ReturnType<typeof protect>>) => Promise<unknown>>> = {
  'it is switched off': (own, { key }) => own.groups.setEnabled(key, false),
  'a setting is chosen': (own, { key }) => own.groups.changeSettings(key, { inDoubt: 'allow' }),
  'a channel is linked': (own, { key }) => own.groups.link(key, sightChannel(), ADMIN),
  'a channel is unlinked': (own, { key, channel }) => own.groups.unlink(key, channel.key),
  'our rights change': (own, { key }) => own.groups.setRights(key, { ...ALL_RIGHTS, canInvite: false }, 2_000_000_000),
  'somebody is trusted': (own, { key }) => own.groups.trust(key, { userId: pickUser(), name: '' }, ADMIN),
  'somebody is held by hand': (own, { key }) =>
    own.ledger.block(key, pickUser(), { by: ADMIN, reason: null, name: '' }),
  'a channel is lost': (own, { channel }) => own.channels.markLost(channel.key, NOW_MS),
  'a channel is found again': async (own, { channel }) => {
    await own.channels.markLost(channel.key, NOW_MS);
    await own.channels.markFound(channel.key);
  },
};

describe('the passes of a group end', () => {
  it.each(Object.entries(CHANGES))('when %s', async (_what, change) => {
    const passes = createEpochs();
    const own = store.join({ passes });
    const seen = await protect(own);
    const chatId = (await own.groups.findByKey(seen.key))?.chatId ?? pickChat();
    const before = await own.groups.findPolicy(chatId);

    await change(own, seen);

    expect(before?.passEpoch).not.toBeUndefined();
    expect(await passes.readGroupEpoch(chatId)).not.toBe(before?.passEpoch);
    expect((await own.groups.findPolicy(chatId))?.passEpoch).toBe(await passes.readGroupEpoch(chatId));
  });

  it('of what was loaded before a change, also when the change comes while it is loaded', async () => {
    const passes = createEpochs();
    const early = store.join({ passes });
    const seen = await protect(store);
    const chatId = (await store.groups.findByKey(seen.key))?.chatId ?? pickChat();
    const loading = early.groups.findPolicy(chatId);

    await passes.endGroups([chatId]);

    expect((await loading)?.passEpoch).not.toBe(await passes.readGroupEpoch(chatId));
  });
});
