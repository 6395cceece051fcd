import { parseUserId } from '@gmbot/core/domain/ids';
import { listCommandMenus } from '@gmbot/worker/bot/commands/command-menu';
import { parseCommand } from '@gmbot/worker/bot/commands/parse-command';
import { COMMAND_NAMES } from '@gmbot/core/telegram/slim-update';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from './stage.js';
import { GROUP_ID, MIA, OWNER, toMember } from './world.js';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

describe('parseCommand', () => {
  it.each([
    ['/status', { name: 'status', args: '' }],
    ['/STATUS', { name: 'status', args: '' }],
    ['/status@Gate_Bot', { name: 'status', args: '' }],
    ['/protect@gate_bot  @a  @b ', { name: 'protect', args: '@a  @b' }],
    ['/protect\n@a', { name: 'protect', args: '@a' }],
    ['/status@other_bot', null],
    ['/statuses', null],
    ['/unknown', null],
    ['status', null],
    [' /status', null],
    ['/', null],
    [undefined, null],
  ])('reads %j', (text, expected) => {
    expect(parseCommand(text, 'gate_bot')).toEqual(expected);
  });
});

describe('the command handler', () => {
  it.each([
    ['an administrator', 'administrator', true],
    ['the owner', 'creator', true],
    ['a member', 'member', false],
    ['a restricted member', 'restricted', false],
    ['someone who left', 'left', false],
  ] as const)('asks Telegram and claims a command of %s: %s', async (_who, status, isClaimed) => {
    stage.world.chats.get(GROUP_ID)?.members.set(MIA, toMember(MIA, { status }));

    expect((await stage.run('/status', { from: MIA })) !== null).toBe(isClaimed);
    expect(stage.world.calls[0]).toBe(`getChatMember ${GROUP_ID} ${MIA}`);
  });

  it('claims a command of an anonymous administrator without asking', async () => {
    const extra = { sender_chat: { id: GROUP_ID, type: 'supergroup' } };

    expect(await stage.run('/status', { extra })).not.toBeNull();
    expect(stage.world.calls).toEqual([]);
  });

  it('leaves a command in the name of another channel to the gate', async () => {
    expect(await stage.run('/status', { extra: { sender_chat: { id: -100555, type: 'channel' } } })).toBeNull();
  });

  it('leaves a command to another bot, and every other text, to the gate', async () => {
    expect(await stage.run('/status@other_bot')).toBeNull();
    expect(await stage.run('hello')).toBeNull();
    expect(stage.world.calls).toEqual([]);
  });

  it('leaves the command of someone whom Telegram does not know to the gate', async () => {
    expect(await stage.run('/status', { from: parseUserId(999) })).toBeNull();
  });

  it('waits when Telegram asks to wait for the look-up', async () => {
    stage.world.memberFault = { kind: 'wait', untilMs: 77, isHold: false };

    await expect(stage.run('/status')).rejects.toMatchObject({ retry: { kind: 'until', atMs: 77 } });
  });

  it('answers in the topic and to the message', async () => {
    await stage.run('/status', { extra: { is_topic_message: true, message_thread_id: 33 } });

    expect(stage.world.sent[0]).toMatchObject({ chatId: GROUP_ID, topicId: 33, replyTo: 101 });
  });

  it('answers in the supergroup when the group became one meanwhile', async () => {
    stage.world.nextSends.push({ kind: 'refused', why: 'chat-upgraded', movedTo: GROUP_ID });

    await stage.run('/status', { chat: { id: GROUP_ID, type: 'group' } });

    expect(stage.world.sent[0]).toMatchObject({ chatId: GROUP_ID, topicId: 0 });
  });
});

describe('a command of a free member', () => {
  async function refuse(text: string): Promise<void> {
    await stage.run('/status');
    stage.world.sent.length = 0;
    const context = stage.say(text, { from: MIA });
    await stage.handlers.refuse(context, { group: stage.tenants.group() });
  }

  it('is refused once a minute, quietly, and the refusal goes away', async () => {
    await refuse('/protect @harbour_news');
    await stage.handlers.refuse(stage.say('/unprotect', { from: OWNER }), { group: stage.tenants.group() });
    const early = stage.world.sent.length;
    stage.clock.advance(60_000);
    await stage.handlers.refuse(stage.say('/unprotect', { from: MIA }), { group: stage.tenants.group() });

    expect([early, stage.world.sent.length]).toEqual([1, 2]);
    expect(stage.world.sent[0]).toMatchObject({
      isSilent: true,
      content: { text: 'Only administrators of this group can do that.' },
    });
    expect(stage.deletions[0]?.atMs).toBe(stage.clock.now() - 60_000 + 15_000);
  });

  it('is refused in the run after a wait', async () => {
    await stage.run('/status');
    const context = stage.say('/protect', { from: MIA });
    stage.world.nextSends.push({ kind: 'wait', untilMs: 3, isHold: false });
    await expect(stage.handlers.refuse(context, { group: stage.tenants.group() })).rejects.toMatchObject({
      retry: { atMs: 3 },
    });

    await stage.handlers.refuse(context, { group: stage.tenants.group() });

    expect(stage.world.sent.at(-1)?.content.text).toContain('Only administrators');
  });

  it.each(['/help', '/start true'])('gets a short help for %s, which stays', async (text) => {
    await refuse(text);

    expect(stage.world.sent[0]?.content.text).toContain('join a channel before you can write');
    expect(stage.deletions).toEqual([]);
  });

  it('is passed over when it is none of ours', async () => {
    await refuse('/status@other_bot');

    expect(stage.world.sent).toEqual([]);
  });
});

describe('in private', () => {
  it('/start says what it does and adds the bot to a group and to a channel with the rights it needs', async () => {
    const answer = await stage.run('/start', { from: MIA, chat: { id: MIA, type: 'private' } });

    expect(answer).toContain('You are not held in any group.');
    expect(stage.world.sent[0]?.buttons).toEqual([
      [
        {
          text: 'Add me to a group',
          url: 'https://t.me/gate_bot?startgroup=true&admin=delete_messages+restrict_members+invite_users',
        },
      ],
      [{ text: 'Add me to a channel', url: 'https://t.me/gate_bot?startchannel&admin=invite_users' }],
    ]);
  });

  it.each(['/protect @harbour_news', '/status', '/why'])('%s is pointed to its group', async (text) => {
    expect(await stage.run(text, { chat: { id: OWNER, type: 'private' } })).toContain('works in the group');
    expect(stage.tenants.links).toEqual([]);
  });
});

describe('the command menus', () => {
  it('offer administrators every command but those of private chats, and describe each within 256 characters', () => {
    const menus = listCommandMenus();
    const offered = menus.find(({ scope }) => scope.type === 'all_chat_administrators')?.commands ?? [];

    expect(offered.map(({ command }) => command).sort()).toEqual(
      COMMAND_NAMES.filter((name) => name !== 'start' && name !== 'forgetme').sort(),
    );
    expect(menus.flatMap(({ commands }) => commands).every(({ description }) => description.length <= 256)).toBe(true);
  });
});
