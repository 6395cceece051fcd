/** What chats go through, and what we make of it. */
import { parseChatId, parseUserId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-1002);
const MIA = parseUserId(11);
const NOAH = parseUserId(12);
const DAY_MS = 24 * 60 * 60 * 1000;

let fake: FakeGate;
beforeEach(async () => {
  fake = createFakeGate();
  await fake.protect(GROUP, [NEWS]);
  fake.world.place(GROUP, BOT_ID, 'administrator');
  fake.world.place(NEWS, BOT_ID, 'administrator');
});

/** A day passes. */
async function waitADay(): Promise<void> {
  fake.clock.advance(DAY_MS + 1);
  await fake.gate.reconcile();
}

describe('the daily look', () => {
  it('learns titles and names that no update told, of groups and of channels', async () => {
    fake.world.addChat({ chatId: GROUP, kind: 'supergroup', title: 'New group', username: 'new_group' });
    fake.world.addChat({ chatId: NEWS, kind: 'channel', title: 'New news', username: 'new_news' });

    await waitADay();

    const { group, channels } = await fake.policy(GROUP);
    expect(group).toMatchObject({ title: 'New group', username: 'new_group' });
    expect(channels).toMatchObject([{ title: 'New news', username: 'new_news' }]);
  });

  it('keeps the link that members are sent by, whichever link of ours Telegram shows', async () => {
    const known = { chatId: NEWS, kind: 'channel' as const, title: 'News', username: null };
    await fake.store.channels.refresh({ ...known, inviteLink: 'https://t.me/+Named' });
    fake.world.addChat({ ...known, title: 'New news', inviteLink: 'https://t.me/+Primary' });

    await waitADay();

    const { channels } = await fake.policy(GROUP);
    expect(channels).toMatchObject([{ title: 'New news', inviteLink: 'https://t.me/+Named' }]);
  });

  it('asks once a day for each chat', async () => {
    await waitADay();
    await fake.gate.reconcile();
    const afterOneDay = fake.telegram.count('getChat');
    await waitADay();

    expect([afterOneDay, fake.telegram.count('getChat')]).toEqual([2, 4]);
  });

  it('leads warnings that stand to the channel’s new name', async () => {
    fake.world.place(GROUP, MIA, 'member');
    fake.say(GROUP, MIA);
    await fake.quiet();
    fake.world.addChat({ chatId: NEWS, kind: 'channel', title: 'Fresh', username: 'fresh_news' });

    await waitADay();
    await fake.quiet();

    const [warning] = [...fake.world.messages.values()];
    expect(warning?.buttons[0]).toEqual([{ text: 'Fresh', url: 'https://t.me/fresh_news' }]);
  });

  it('finds out that a channel was deleted', async () => {
    fake.world.removeChat(NEWS);

    await waitADay();

    expect((await fake.policy(GROUP)).channels[0]?.lostAtMs).not.toBeNull();
  });

  it('finds out that we are in a group no more', async () => {
    fake.world.place(GROUP, BOT_ID, 'left');
    fake.telegram.script = ({ method, chatId }) =>
      method === 'getChat' && chatId === GROUP ? { kind: 'refused', why: 'bot-absent' } : null;

    await waitADay();

    expect((await fake.policy(GROUP)).group.rights.isPresent).toBe(false);
  });
});

describe('a channel that was deleted', () => {
  it('is told of once with how to unlink it, and frees after five minutes whom only it held', async () => {
    fake.world.place(GROUP, MIA, 'member');
    fake.world.place(GROUP, NOAH, 'member');
    fake.say(GROUP, MIA);
    await fake.quiet();
    const wasHeld = fake.isHeldByUs(GROUP, MIA);

    fake.world.removeChat(NEWS);
    fake.say(GROUP, NOAH);
    await fake.quiet();

    const notices = [...fake.world.messages.values()].filter((one) => one?.content.text.includes('/unprotect'));
    expect(wasHeld).toBe(true);
    expect([fake.isHeldByUs(GROUP, MIA), fake.isHeldByUs(GROUP, NOAH)]).toEqual([false, false]);
    expect(notices).toHaveLength(1);
  });
});

describe('a group that changes hands', () => {
  it('touches neither the old owner nor the new one', async () => {
    fake.world.place(GROUP, MIA, 'creator');
    fake.world.place(GROUP, NOAH, 'member');
    fake.deliver();
    await fake.quiet();

    fake.world.change(GROUP, NOAH, { status: 'creator' }, MIA);
    fake.world.change(GROUP, MIA, { status: 'administrator' }, MIA);
    fake.deliver();
    fake.say(GROUP, MIA);
    fake.say(GROUP, NOAH);
    await fake.quiet();

    expect([fake.isHeldByUs(GROUP, MIA), fake.isHeldByUs(GROUP, NOAH)]).toEqual([false, false]);
  });
});
