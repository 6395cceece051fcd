import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatId, GroupKey } from '@gmbot/core/domain/ids';
import { parseMessageId } from '@gmbot/core/domain/ids';
import {
  ADMIN,
  ALL_RIGHTS,
  NOW_MS,
  hold,
  pickChat,
  pickUser,
  sightChannel,
  sightGroup,
} from '../../support/contracts/stores.js';
import { type TestStore, openTestStore } from '../../support/store.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

interface TwoRows {
  readonly from: ChatId;
  readonly to: ChatId;
  readonly old: GroupKey;
  readonly shell: GroupKey;
}

/** A basic group and the supergroup it became, both seen, before anybody told us that they are one. */
async function seeBoth(): Promise<TwoRows> {
  const [from, to] = [pickChat(), pickChat()];
  const { key: old } = await store.groups.ensure(sightGroup({ chatId: from, kind: 'basic', title: 'Old' }));
  const { key: shell } = await store.groups.ensure(sightGroup({ chatId: to, title: 'New', isForum: true }));
  await store.groups.setRights(shell, ALL_RIGHTS, 50);
  return { from, to, old, shell };
}

async function linkMany(key: GroupKey, count: number): Promise<ChatId[]> {
  const channels = Array.from({ length: count }, () => sightChannel());
  for (const channel of channels) await store.groups.link(key, channel, ADMIN);
  return channels.map(({ chatId }) => chatId);
}

describe('an upgrade of a group that is known under both ids', () => {
  it('takes title and rights from the new chat and settings from the old', async () => {
    const { from, to, old, shell } = await seeBoth();
    await store.groups.changeSettings(old, { inDoubt: 'allow' });
    await store.groups.changeSettings(shell, { inDoubt: 'deny', serviceMessages: 'delete' });

    const group = await store.groups.upgrade(from, to);

    expect(group).toMatchObject({ title: 'New', isForum: true, rights: ALL_RIGHTS, kind: 'supergroup' });
    expect(group?.settings).toMatchObject({ inDoubt: 'allow', serviceMessages: 'delete' });
  });

  it('stays on when either was switched on', async () => {
    const { from, to, shell } = await seeBoth();
    await store.groups.setEnabled(shell, true);

    expect(await store.groups.upgrade(from, to)).toMatchObject({ isEnabled: true });
  });

  it('unites the links, those of the old chat first, up to ten', async () => {
    const { from, to, old, shell } = await seeBoth();
    const mine = await linkMany(old, 7);
    const theirs = await linkMany(shell, 5);
    await store.groups.link(shell, sightChannel({ chatId: mine[0] ?? pickChat() }), ADMIN);

    await store.groups.upgrade(from, to);

    const linked = (await store.groups.listChannels(old)).map(({ chatId }) => chatId);
    expect(new Set(linked)).toEqual(new Set([...mine, ...theirs.slice(0, 3)]));
    expect(linked).toHaveLength(10);
  });

  it('unites whom they trust', async () => {
    const { from, to, old, shell } = await seeBoth();
    const [both, late] = [pickUser(), pickUser()];
    await store.groups.trust(old, { userId: both, name: 'Old name' }, ADMIN);
    await store.groups.trust(shell, { userId: both, name: 'New name' }, ADMIN);
    await store.groups.trust(shell, { userId: late, name: 'Late' }, ADMIN);

    await store.groups.upgrade(from, to);

    expect(await store.groups.listTrusted(old)).toEqual([
      { userId: both, name: 'Old name' },
      { userId: late, name: 'Late' },
    ]);
  });

  it('keeps each hold made in the supergroup, its warning, and what was said by hand in the old chat', async () => {
    const { from, to, old, shell } = await seeBoth();
    const held = await hold(store, shell);
    const warning = await store.warnings.create(shell, 0, NOW_MS, false);
    await store.warnings.markSent(warning.id, parseMessageId(3), 'digest', NOW_MS);
    await store.warnings.assign(shell, [held.userId], warning.id, NOW_MS);
    await store.ledger.block(old, held.userId, { by: ADMIN, reason: 'spam', name: 'Bob' });
    const alone = pickUser();
    await store.ledger.block(old, alone, { by: ADMIN, reason: null, name: 'Eve' });

    await store.groups.upgrade(from, to);

    const row = await store.ledger.readRow(old, held.userId);
    expect(row).toMatchObject({ owner: 'ours', untilDate: held.untilDate, warningId: warning.id });
    expect(row).toMatchObject({ isBlocked: true, blockedReason: 'spam' });
    expect(await store.ledger.readRow(old, alone)).toMatchObject({ isBlocked: true, owner: 'none' });
    expect(await store.warnings.findByMessage(old, parseMessageId(3))).toMatchObject({ groupKey: old });
  });

  it('moves notices, unsettled members and audit, and forgets what stood in the old chat', async () => {
    const { from, to, old, shell } = await seeBoth();
    await store.notices.create(old, 'paused', NOW_MS);
    const kept = await store.notices.create(shell, 'paused', NOW_MS);
    const userId = pickUser();
    await store.unsettled.add(shell, userId, 'poison', NOW_MS - 10 * 60 * 1000);
    await store.audit.append({ groupKey: shell, userId, actorId: null, action: 'hold', details: {} });

    await store.groups.upgrade(from, to);

    expect((await store.notices.list(old)).map(({ id }) => id)).toEqual([kept?.id]);
    expect(await store.unsettled.listDue(NOW_MS, 1000)).toContainEqual({ groupKey: old, userId });
    const audited = await store.database.query('SELECT FROM audit_entries WHERE group_id = $1', [old]);
    expect(audited).toHaveLength(1);
  });

  it('outruns every claim made for either row', async () => {
    const { from, to, old, shell } = await seeBoth();
    const before = await Promise.all([store.groups.findByKey(old), store.groups.findByKey(shell)]);

    const group = await store.groups.upgrade(from, to);

    for (const one of before) expect(group?.version).toBeGreaterThan(one?.version ?? 0);
    expect(await store.groups.findByKey(shell)).toBeNull();
  });
});

describe('an upgrade of a group that is known under the old id', () => {
  it('forgets messages that cannot be reached any more', async () => {
    const from = pickChat();
    const { key } = await store.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
    await store.notices.create(key, 'paused', NOW_MS);
    await store.warnings.create(key, 0, NOW_MS, false);

    await store.groups.upgrade(from, pickChat());

    expect(await store.notices.list(key)).toEqual([]);
    expect((await store.warnings.readTopic(key, 0, 10))?.warnings).toEqual([]);
  });

  it('gives the supergroup to whatever still comes from the old chat, and changes nothing of it', async () => {
    const [from, to] = [pickChat(), pickChat()];
    const sighting = sightGroup({ chatId: from, kind: 'basic', title: 'Old' });
    await store.groups.ensure(sighting);
    await store.groups.upgrade(from, to);

    const seen = await store.groups.ensure({ ...sighting, title: 'Older' });

    expect(seen).toMatchObject({ chatId: to, kind: 'supergroup', title: 'Old' });
  });

  it('survives a row that a straggler made of the old chat, when it is told again', async () => {
    const [from, to] = [pickChat(), pickChat()];
    const { key } = await store.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
    await store.groups.setEnabled(key, true);
    await store.groups.upgrade(from, to);
    await store.database.query(
      `INSERT INTO groups (bot_id, chat_id, kind, title) VALUES ($1, $2, 'basic', 'Straggler')`,
      [store.botId, from],
    );

    const again = await store.groups.upgrade(from, to);

    expect(again).toMatchObject({ key, chatId: to, isEnabled: true });
    expect(await store.database.query('SELECT FROM groups WHERE chat_id = $1', [from])).toEqual([]);
  });

  it('comes to one row when it is told many times while both chats are being seen', async () => {
    const there = store.join();
    for (let round = 0; round < 10; round += 1) {
      const [from, to] = [pickChat(), pickChat()];
      const { key } = await store.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
      await linkMany(key, 1);
      await store.groups.setEnabled(key, true);

      await Promise.all([
        store.groups.upgrade(from, to),
        there.groups.upgrade(from, to),
        there.groups.ensure(sightGroup({ chatId: to })),
        store.groups.upgrade(from, to),
        store.groups.ensure(sightGroup({ chatId: to })),
      ]);
      const group = await store.groups.upgrade(from, to);

      expect(group).toMatchObject({ key, chatId: to, isEnabled: true });
      expect(await store.groups.listChannels(key)).toHaveLength(1);
      const rows = await store.database.query('SELECT FROM groups WHERE chat_id IN ($1, $2)', [from, to]);
      expect(rows).toHaveLength(1);
    }
  });

  it('is shown by every process at once', async () => {
    const there = store.join();
    const [from, to] = [pickChat(), pickChat()];
    await store.groups.ensure(sightGroup({ chatId: from, kind: 'basic' }));
    await Promise.all([there.groups.findPolicy(from), there.groups.findPolicy(to)]);

    await store.groups.upgrade(from, to);

    expect(await there.groups.findPolicy(from)).toBeNull();
    expect(await there.groups.findPolicy(to)).toMatchObject({ group: { chatId: to } });
  });
});
