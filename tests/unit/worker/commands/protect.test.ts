import { parseChatId } from '@gmbot/core/domain/ids';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, dieOnce, type Stage } from './stage.js';
import { BOT_ID, CLUB_ID, DEALS_ID, GROUP_ID, MIA, NEWS_ID, OWNER, toMember } from './world.js';

let stage: Stage;

function linked(): string[] {
  return stage.tenants.links.map(({ title }) => title);
}

function callFor(method: string): string[] {
  return stage.world.calls.filter((call) => call.startsWith(method));
}

describe('/protect with channels', () => {
  beforeEach(() => {
    stage = createStage();
  });

  it('links every good channel, switches on, and has everyone seen checked quietly', async () => {
    const answer = await stage.run('/protect @harbour_news t.me/c/2002');

    expect(linked()).toEqual(['News', 'Deals']);
    expect(stage.tenants.group().isEnabled).toBe(true);
    expect(answer).toMatch(/^To write here, members need to be in:\n• News\n• Deals\n\nProtection is on\./);
    expect(stage.sweeps).toContainEqual({ groupKey: 7, over: 'seen', purpose: 'protect', progress: null });
    expect(stage.audited).toEqual(['protect']);
  });

  it.each([
    ['@nobody_here', 'I find no public channel with this name'],
    ['-100777', 'I cannot see this channel'],
    ['t.me/+Hash1', 'I do not know this invite link'],
    ['my_channel', 'this is no channel’s name or link'],
    [String(GROUP_ID), 'this is the group itself'],
    ['@harbour_news @harbour_news', 'you named it twice'],
    ['@harbour_news -1002001', 'you named it twice'],
  ])('says for %j what to do', async (args, sentence) => {
    expect(await stage.run(`/protect ${args}`)).toContain(sentence);
  });

  it('refuses a chat where we are no administrator', async () => {
    stage.world.chats.get(NEWS_ID)?.members.set(BOT_ID, toMember(BOT_ID));
    stage.world.chats.get(DEALS_ID)?.members.delete(BOT_ID);

    const answer = await stage.run('/protect @harbour_news @harbour_deals');

    expect(answer?.match(/I am no administrator there/g)).toHaveLength(2);
    expect(linked()).toEqual([]);
  });

  it('refuses a chat that the caller does not administer, and tells nothing about it', async () => {
    stage.world.chats.get(CLUB_ID)?.members.set(OWNER, toMember(OWNER));

    const answer = await stage.run('/protect -1002003');

    expect(answer).toContain('-1002003: you are no administrator there');
    expect(answer).not.toContain('Club');
    expect(linked()).toEqual([]);
  });

  it('refuses a person and a basic group', async () => {
    stage.world.add({ chatId: parseChatId(-500), kind: 'basic' }, [OWNER, BOT_ID]);
    stage.world.add({ chatId: parseChatId(600), kind: 'private', username: 'mia_writes' }, []);

    const answer = await stage.run('/protect -500 @mia_writes');

    expect(answer?.match(/this is no channel\./g)).toHaveLength(2);
  });

  it('lets the good ones of a command take effect beside the bad ones', async () => {
    const answer = await stage.run('/protect @nobody_here @harbour_deals nonsense');

    expect(linked()).toEqual(['Deals']);
    expect(answer).toMatch(/• Deals\n\nNot added:\n• @nobody_here: .+\n• nonsense: .+\n\nProtection is on/s);
  });

  it.each(['link', 'setEnabled'] as const)('does all of it when a run dies at %s', async (method) => {
    const command = stage.say('/protect @harbour_news @harbour_deals');
    dieOnce(stage.tenants.groups, method);
    await expect(stage.handlers.commands.handle(command)).rejects.toThrow(method);

    await stage.handlers.commands.handle(command);

    expect([linked(), stage.tenants.group().isEnabled]).toEqual([['News', 'Deals'], true]);
    expect(stage.sweeps).toContainEqual({ groupKey: 7, over: 'seen', purpose: 'protect', progress: null });
  });

  it('changes nothing when all are bad', async () => {
    const answer = await stage.run('/protect @nobody_here');

    expect(stage.tenants.group().isEnabled).toBe(false);
    expect(answer).not.toContain('Protection');
    expect([stage.sweeps, stage.audited]).toEqual([[], []]);
  });

  it('refuses an eleventh channel without looking it up, and keeps the ten', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `channel_${index}`);
    for (const [index, username] of names.entries())
      stage.world.add({ chatId: parseChatId(-3000 - index), username, title: username }, [OWNER, BOT_ID]);

    const answer = await stage.run(`/protect ${names.map((name) => `@${name}`).join(' ')}`);

    expect(linked()).toEqual(names.slice(0, 10));
    expect(answer).toContain('@channel_10: ten channels are the most');
    expect(callFor('getChat @channel_10')).toEqual([]);
  });

  it('says which channels were required already and costs no look-up for them', async () => {
    await stage.run('/protect @harbour_news');
    const before = stage.world.calls.length;

    const answer = await stage.run('/protect @harbour_news @harbour_deals');

    expect(answer).toContain('• News (was required already)\n• Deals (new)\n');
    expect(stage.world.calls.slice(before)).not.toContain('getChat @harbour_news');
  });

  it('shows what was required before as well', async () => {
    await stage.run('/protect @harbour_news');

    expect(await stage.run('/protect @harbour_deals')).toContain('• News\n• Deals (new)\n');
  });

  it('takes the channel of a forwarded post that it replies to', async () => {
    const reply = { from: { id: MIA }, forward_origin: { type: 'channel', chat: { id: CLUB_ID, type: 'channel' } } };

    await stage.run('/protect', { reply });

    expect(linked()).toEqual(['Club']);
  });

  it('takes the channel of an automatic forward that it replies to', async () => {
    const reply = { from: { id: 777000 }, sender_chat: { id: NEWS_ID, type: 'channel' }, is_automatic_forward: true };

    await stage.run('/protect @harbour_deals', { reply });

    expect(linked()).toEqual(['Deals', 'News']);
  });

  describe('of a private channel that nobody knows a link of', () => {
    beforeEach(() => {
      const club = stage.world.chats.get(CLUB_ID);
      if (club !== undefined) club.info = { ...club.info, inviteLink: null };
    });

    it('makes one, so that members get a button', async () => {
      await stage.run('/protect -1002003');

      expect(stage.tenants.links).toMatchObject([{ title: 'Club', inviteLink: 'https://t.me/+New' }]);
    });

    it('links it without one where we may make none, and says how to mend it', async () => {
      stage.world.nextLink = { kind: 'refused', why: 'no-right' };

      const answer = await stage.run('/protect -1002003');

      expect(stage.tenants.links).toMatchObject([{ title: 'Club', inviteLink: null }]);
      expect(answer).toContain('• Club: it is private and I may make no link');
    });

    it('changes nothing while making one has to wait', async () => {
      stage.world.nextLink = { kind: 'wait', untilMs: 4, isHold: false };

      await expect(stage.run('/protect -1002003')).rejects.toMatchObject({ retry: { atMs: 4 } });

      expect(stage.tenants.links).toEqual([]);
    });
  });

  it('makes no link for a channel that has a name', async () => {
    await stage.run('/protect @harbour_news');

    expect(callFor('createInviteLink')).toEqual([]);
  });

  it('says what to reply to when the message comes from no channel', async () => {
    expect(await stage.run('/protect', { reply: { from: { id: MIA } } })).toContain('does not come from a channel');
  });

  it('takes the message that opens a forum topic for no reply', async () => {
    const extra = { is_topic_message: true, message_thread_id: 50 };

    const answer = await stage.run('/protect', { reply: { from: { id: OWNER } }, extra });

    expect(answer).toContain('Name the channels');
    expect(stage.world.sent[0]?.topicId).toBe(50);
  });

  it('keeps the configuration and names each right that is missing in the group', async () => {
    const rights = { canDelete: false, canRestrict: false, canInvite: false, canPromote: false };
    stage.world.chats.get(GROUP_ID)?.members.set(BOT_ID, toMember(BOT_ID, { status: 'administrator', rights }));

    const answer = await stage.run('/protect @harbour_news');

    expect(linked()).toEqual(['News']);
    expect(answer).toContain(
      'Protection starts by itself as soon as this is done. I need the rights Delete messages and Ban users.',
    );
    expect(stage.sweeps.filter(({ purpose }) => purpose === 'protect')).toEqual([]);
  });

  it('keeps the configuration of a basic group and says how it becomes a supergroup', async () => {
    const chat = { id: GROUP_ID, type: 'group', title: 'Harbour' };

    const answer = await stage.run('/protect @harbour_news', { chat });

    expect(linked()).toEqual(['News']);
    expect(stage.tenants.group().isEnabled).toBe(true);
    expect(answer).toContain('must become a supergroup first. Open the group’s settings and set Chat history');
  });

  it('learns the linked channel of the group', async () => {
    const group = stage.world.chats.get(GROUP_ID);
    if (group !== undefined) group.info = { ...group.info, linkedChatId: DEALS_ID };

    await stage.run('/protect @harbour_news');

    expect(stage.tenants.linkedChatId).toBe(DEALS_ID);
  });

  it('waits with everything when a look-up fails for a passing reason, and does it in the next run', async () => {
    const context = stage.say('/protect @harbour_news');
    stage.world.memberFault = { kind: 'again', untilMs: 5, isMaybeDone: false, fault: 'http-502' };
    const first = stage.handlers.commands.handle(context);
    await expect(first).rejects.toMatchObject({ retry: { kind: 'until', atMs: 5 } });
    stage.world.memberFault = null;

    await stage.handlers.commands.handle(context);

    expect(linked()).toEqual(['News']);
    expect(stage.world.sent).toHaveLength(1);
  });

  it('sends the same answer after a wait, asks nobody again and changes nothing twice', async () => {
    const context = stage.say('/protect @harbour_news');
    stage.world.nextSends.push({ kind: 'wait', untilMs: 9, isHold: false });
    await expect(stage.handlers.commands.handle(context)).rejects.toMatchObject({ retry: { atMs: 9 } });
    const calls = stage.world.calls.length;

    await stage.handlers.commands.handle(context);
    await stage.handlers.commands.handle(context);

    expect(stage.world.sent.map(({ content }) => content.text)).toEqual([
      expect.stringContaining('need to be in:\n• News\n'),
    ]);
    expect(stage.world.calls.length).toBe(calls);
    expect(stage.audited).toEqual(['protect']);
  });
});

describe('/protect alone', () => {
  beforeEach(() => {
    stage = createStage();
  });

  it('explains itself while nothing is kept', async () => {
    expect(await stage.run('/protect')).toContain('for example /protect @channel');
    expect(stage.tenants.group().isEnabled).toBe(false);
  });

  it('resumes what was kept', async () => {
    await stage.run('/protect @harbour_news');
    await stage.run('/unprotect');

    const answer = await stage.run('/protect');

    expect(answer).toMatch(/members need to be in:\n• News\n\nProtection is on again/);
    expect(stage.tenants.group().isEnabled).toBe(true);
  });

  it('belongs in a group', async () => {
    expect(await stage.run('/protect', { chat: { id: OWNER, type: 'private' } })).toContain('works in the group');
  });
});
