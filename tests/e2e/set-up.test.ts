import { describe, expect, it } from 'vitest';
import { createGroupView } from '../support/system/group-view.js';
import type { ChatView, MessageView, Person } from '../support/system/sandbox-client.js';
import { BOT_RIGHTS, setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

const system = useSystem({ workers: 2 });

/** Somebody with a group in which the bot is not, a private channel, and a talk with the bot. */
async function createNewcomer(type: 'group' | 'supergroup' = 'supergroup') {
  const { sandbox } = system();
  const ada = await sandbox.createPerson('Ada');
  const group = await sandbox.createChat({ type, title: 'Harbour', ownerId: ada.id });
  const club = await sandbox.createChat({ type: 'channel', title: 'Club', ownerId: ada.id });
  const view = createGroupView(system(), { chatId: group.id, since: 0 });
  return { ada, group, club, view };
}

async function start({ id: userId }: Person, payload?: string): Promise<void> {
  await system().sandbox.act('start-private', { userId, ...(payload === undefined ? {} : { payload }) });
}

/** The bot's latest messages in a private chat. */
async function toldTo({ id }: Person): Promise<readonly MessageView[]> {
  const chat = (await system().sandbox.readState()).chats.find((one) => one.id === id);
  return (chat?.messages ?? []).filter(({ from }) => from.id === system().botId);
}

async function expectTold(
  view: ReturnType<typeof createGroupView>,
  person: Person,
  words: string,
): Promise<MessageView> {
  return view.eventually(async () => {
    const last = (await toldTo(person)).at(-1);
    expect(last?.text).toContain(words);
    if (last === undefined) throw new Error('Nothing was told');
    return last;
  });
}

async function add(group: ChatView, { id: by }: Person, admin: object | false): Promise<void> {
  await system().sandbox.act('add-bot', { chatId: group.id, by, admin });
}

async function expectNotice(view: ReturnType<typeof createGroupView>, words: string): Promise<MessageView> {
  return view.eventually(async () => {
    const messages = await view.botMessages();
    expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining(words)]);
    const [notice] = messages;
    if (notice === undefined) throw new Error('No notice');
    return notice;
  });
}

describe.concurrent('a group that we are added to', () => {
  it('is helped by one message, which is edited until it says "ready"', async () => {
    const { sandbox, botId } = system();
    const { ada, group, club, view } = await createNewcomer();

    await add(group, ada, false);
    const first = await expectNotice(view, 'Delete messages and Ban users');
    expect(first.buttons?.flat().map(({ url }) => url)).toEqual([
      expect.stringContaining('startgroup=true&admin=delete_messages+restrict_members+invite_users'),
      expect.stringMatching(/\?start=link-\d+$/),
    ]);

    await sandbox.act('promote', { chatId: group.id, by: ada.id, userId: botId, rights: BOT_RIGHTS });
    const second = await expectNotice(view, '✓ I have the rights I need.');
    await start(ada, new URL(second.buttons?.flat()[0]?.url ?? 'https://t.me').searchParams.get('start') ?? '');
    await expectTold(view, ada, 'what members of Harbour must join');
    await sandbox.act('share-chat', { userId: ada.id, requestId: await findRequest(ada), chatId: club.id });
    await expectTold(view, ada, 'Done. Protection is on.');

    const last = await expectNotice(view, 'Ready. Protection is on. To write here, members need to be in Club.');
    expect([first.messageId, second.messageId, last.messageId]).toEqual(Array(3).fill(first.messageId));
    expect(await view.calls('sendMessage')).toHaveLength(1);
  });

  it('is not told "ready" any longer than it is true', async () => {
    const { sandbox, botId } = system();
    const scene = await setScene(system(), { channels: 1 });

    await sandbox.act('demote', { chatId: scene.group.id, by: scene.owner.id, userId: botId });

    await scene.eventually(async () => {
      const texts = (await scene.botMessages()).map(({ text = '' }) => text);
      expect(texts.filter((text) => text.startsWith('Ready.'))).toHaveLength(0);
      expect(texts.filter((text) => text.startsWith('Protection is waiting.'))).toHaveLength(1);
    });
  });

  it('is told how to become a supergroup, and helped on there', async () => {
    const { sandbox } = system();
    const { ada, group, view } = await createNewcomer('group');
    await add(group, ada, BOT_RIGHTS);
    await expectNotice(view, 'This group must become a supergroup first.');

    const { chatId } = await sandbox.act<{ chatId: number }>('upgrade-group', { chatId: group.id, by: ada.id });

    await expectNotice(createGroupView(system(), { chatId, since: 0 }), '✓ I have the rights I need.');
  });
});

describe.concurrent('/start in private', () => {
  it('adds the bot to a group and to a channel, and offers the picker', async () => {
    const { ada, view } = await createNewcomer();

    await start(ada);

    await expectTold(view, ada, 'choose what its members must join');
    const [help] = await toldTo(ada);
    expect(help?.buttons?.flat().map(({ url }) => url)).toEqual([
      expect.stringContaining('?startgroup=true&admin='),
      expect.stringContaining('?startchannel&admin=invite_users'),
    ]);
  });

  it('lets whoever administers one group choose a private channel for it, which makes the bot administrator there', async () => {
    const { sandbox, botId } = system();
    const { ada, group, club, view } = await createNewcomer();
    await add(group, ada, BOT_RIGHTS);
    await expectNotice(view, 'One step');
    await start(ada);
    await expectTold(view, ada, 'choose what its members must join');

    await sandbox.act('share-chat', { userId: ada.id, requestId: await findRequest(ada), chatId: club.id });

    await expectTold(view, ada, 'To write in Harbour, members need to be in Club.');
    expect(await sandbox.readMember(club.id, botId)).toMatchObject({ status: 'administrator' });
    const mia = await sandbox.createPerson('Mia');
    await sandbox.act('join', { chatId: group.id, userId: mia.id });
    const warning = await view.expectHeld(mia);
    const [join] = warning.buttons?.flat() ?? [];
    expect(join?.text).toBe('Club');
    expect(join?.url).toContain('https://t.me/+');
  });
});

describe.concurrent('consent', () => {
  it('is given in private by an administrator of the channel, and by nobody else', async () => {
    const { sandbox } = system();
    const scene = await setScene(system(), { channels: 0, isProtected: false });
    const eve = await sandbox.createPerson('Eve');
    const username = `eve_channel_${scene.group.id}`.replaceAll('-', '');
    const channel = await sandbox.createChat({ type: 'channel', title: 'Secret Title', username, ownerId: eve.id });
    await sandbox.act('add-bot', { chatId: channel.id, by: eve.id });

    await scene.say(scene.owner, `/protect @${username}`);
    const payload = await scene.eventually(async () => {
      const texts = (await scene.botMessages()).map(({ text = '' }) => text);
      expect(texts.join()).not.toContain('Secret Title');
      const found = texts.map((text) => /\?start=(consent-[\w-]+)/.exec(text)?.[1]).find((one) => one !== undefined);
      if (found === undefined) throw new Error('No link');
      return found;
    });
    await start(scene.owner, payload);
    await expectTold(scene, scene.owner, 'This link is for an administrator of the channel.');
    await start(eve, payload);
    const question = await expectTold(scene, eve, 'Do you agree?');
    await sandbox.press(eve.id, eve.id, question.messageId, 'Agree');

    await expectTold(scene, eve, 'Thank you.');
    await scene.expectProtected(1);
  });
});

async function findRequest(person: Person): Promise<number> {
  const keyboards = (await toldTo(person)).flatMap(({ replyKeyboard }) => replyKeyboard?.keyboard.flat() ?? []);
  const id = keyboards.at(-2)?.request_chat?.request_id;
  if (id === undefined) throw new Error('There is no picker');
  return id;
}
