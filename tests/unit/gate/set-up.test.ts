import { type GroupKey, parseChatId } from '@gmbot/core/domain/ids';
import { SET_UP } from '@gmbot/core/gate/set-up-notice';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, BOT_ID, createFakeGate, type FakeGate } from '../../support/fakes/gate.js';

const GROUP = parseChatId(-1001);
const NEWS = parseChatId(-1002);
const OTHER = parseChatId(-1004);
const NO_RIGHTS = { isPresent: true, canDelete: false, canRestrict: false, canInvite: false };
const ALL = { isPresent: true, canDelete: true, canRestrict: true, canInvite: true };

let fake: FakeGate;
beforeEach(() => {
  fake = createFakeGate();
});

/** A group that we were just added to. */
async function add(rights = ALL): Promise<GroupKey> {
  fake.world.addChat({ chatId: GROUP, kind: 'supergroup' });
  fake.world.place(GROUP, BOT_ID, rights.canDelete ? 'administrator' : 'member');
  const sighting = { chatId: GROUP, kind: 'supergroup' as const, title: 'Group', username: null, isForum: false };
  const { key } = await fake.store.groups.ensure(sighting);
  await fake.store.groups.setRights(key, rights, 1);
  await fake.store.notices.ask(key, SET_UP, fake.clock.now());
  await fake.gate.settleNotices(key);
  return key;
}

async function change(rights: Partial<typeof ALL>): Promise<void> {
  const { group } = await fake.policy(GROUP);
  await fake.store.groups.setRights(group.key, { ...ALL, ...rights }, fake.clock.now() / 1000);
  await fake.gate.settleNotices(group.key);
}

async function protect(): Promise<void> {
  const { group } = await fake.policy(GROUP);
  const channel = { chatId: NEWS, kind: 'channel' as const, title: 'News', username: 'news', inviteLink: null };
  await fake.store.groups.link(group.key, channel, ADMIN);
  await fake.store.groups.setEnabled(group.key, true);
  await fake.gate.settleNotices(group.key);
}

/** Another group requires this one, or tells it what is done there. */
async function useFor(use: 'required' | 'a log'): Promise<void> {
  const sighting = { chatId: OTHER, kind: 'supergroup' as const, title: 'Other', username: null, isForum: false };
  const { key } = await fake.store.groups.ensure(sighting);
  const shown = { chatId: GROUP, kind: 'supergroup' as const, title: 'Group', username: null, inviteLink: null };
  if (use === 'required') await fake.store.groups.link(key, shown, ADMIN);
  else await fake.store.groups.changeSettings(key, { logChatId: GROUP });
}

function standing(): readonly string[] {
  return [...fake.world.messages.values()].map((message) => message?.content.text ?? '');
}

describe('the set-up notice', () => {
  it('says which rights are missing, with a button for each step', async () => {
    await add(NO_RIGHTS);

    const [message] = fake.world.messages.values();

    expect(message?.content.text).toBe(
      '2 steps until this group is protected\n\n○ Give me these rights: Delete messages and Ban users. Tap the button and choose this group.\n○ Choose what members must join. Tap the button: the rest happens in our private chat.',
    );
    expect(message?.buttons.flat().map(({ text }) => text)).toEqual(['Give me the rights', 'Choose a channel']);
  });

  it('is one message that is edited as rights and channels come, and says "ready" in the end', async () => {
    await add(NO_RIGHTS);

    await change({ canRestrict: false });
    const half = standing();
    await change({});
    const withRights = standing();
    await protect();

    expect(half[0]).toContain('Give me this right: Ban users.');
    expect(withRights[0]).toContain('One step until this group is protected');
    expect(standing()).toEqual(['Ready. Protection is on. To write here, members need to be in News.']);
    expect(fake.telegram.count('send')).toBe(1);
  });

  it('goes when it is not ready any more, and leaves the word to the notice of what is wrong', async () => {
    await add();
    await protect();

    await change({ canDelete: false });
    const wrong = standing();
    await change({});

    expect(wrong).toEqual([expect.stringContaining('Protection is waiting. I need the right Delete messages.')]);
    expect(standing()).toEqual([]);
  });

  it('follows the channels as long as it says "ready"', async () => {
    await add();
    await protect();
    const { group } = await fake.policy(GROUP);
    const more = {
      chatId: parseChatId(-1003),
      kind: 'channel' as const,
      title: 'Deals',
      username: 'd',
      inviteLink: null,
    };

    await fake.store.groups.link(group.key, more, ADMIN);
    await fake.gate.settleNotices(group.key);

    expect(standing()).toEqual(['Ready. Protection is on. To write here, members need to be in News and Deals.']);
    expect(fake.telegram.count('send')).toBe(1);
  });

  it('tells by itself what a switched-on group lacks, without a second message', async () => {
    await add({ ...ALL, canDelete: false });

    await protect();

    expect(standing()).toEqual([expect.stringContaining('✓ Members will need to be in News.')]);
    expect(standing()[0]).toContain('Give me this right: Delete messages.');
  });

  it('tells how to switch on what was switched off before it was ready', async () => {
    const key = await add({ ...ALL, canDelete: false });
    await protect();
    const { group } = await fake.policy(GROUP);
    await fake.store.groups.setEnabled(group.key, false);

    await change({});

    expect(key).toBe(group.key);
    expect(standing()[0]).toContain('○ Switch protection on with /protect');
  });

  it('stays gone when somebody deletes it', async () => {
    await add({ ...ALL, canDelete: false });
    fake.world.messages.clear();

    await change({});
    await protect();

    expect(standing()).toEqual([]);
    expect(fake.telegram.count('send')).toBe(1);
  });

  it('is sent anew after our removal and return, and only then', async () => {
    const key = await add();
    const { group } = await fake.policy(GROUP);
    await change({ isPresent: false, canDelete: false, canRestrict: false });
    const whileAway = await fake.store.notices.list(group.key);

    await fake.store.notices.ask(group.key, SET_UP, fake.clock.now());
    await change({});

    expect([key, whileAway]).toEqual([group.key, []]);
    expect(fake.telegram.count('send')).toBe(2);
  });

  it.each(['required', 'a log'] as const)(
    'never stands in a group that is %s and protects nothing itself',
    async (use) => {
      const key = await add();
      const before = standing().length;
      await useFor(use);
      await fake.gate.settleNotices(key);
      const after = standing();

      await fake.store.notices.ask(key, SET_UP, fake.clock.now());
      await fake.gate.settleNotices(key);

      expect([before, after, standing()]).toEqual([1, [], []]);
      expect(await fake.store.notices.list(key)).toEqual([]);
    },
  );

  it('stands in a required group that protects something itself', async () => {
    const key = await add();
    await useFor('required');
    await protect();
    await fake.store.notices.ask(key, SET_UP, fake.clock.now());

    await fake.gate.settleNotices(key);

    expect(standing()).toEqual([expect.stringContaining('Ready.')]);
  });

  it('waits a moment where we came with the right that a picker gives, for what we were picked for', async () => {
    const came = add({ ...NO_RIGHTS, canInvite: true });
    await expect(came).rejects.toMatchObject({ code: 'notice-held-back' });
    const { group } = await fake.policy(GROUP);

    fake.clock.advance(5000);
    await fake.gate.settleNotices(group.key);

    expect(standing()).toEqual([expect.stringContaining('2 steps until this group is protected')]);
  });

  it('is sent later when it had to wait, and not twice when the answer was lost', async () => {
    let faults = 0;
    fake.telegram.script = ({ method }) => {
      if (method !== 'send') return null;
      faults += 1;
      if (faults === 1) return { kind: 'wait', ms: 1000 };
      return faults === 2 ? { kind: 'again', ms: 1000, effect: 'done' } : null;
    };
    await expect(add()).rejects.toMatchObject({ retry: { kind: 'until' } });
    const { group } = await fake.policy(GROUP);

    await expect(fake.gate.settleNotices(group.key)).rejects.toMatchObject({ retry: { kind: 'until' } });
    await expect(fake.gate.settleNotices(group.key)).rejects.toMatchObject({ code: 'notice-claimed' });

    expect(standing()).toHaveLength(1);
  });
});
