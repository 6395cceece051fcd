import { everyPermission } from '@gmbot/sandbox/world/rights';
import { describe, expect, it } from 'vitest';
import { linksOf, urlOf } from '../support/system/group-view.js';
import { setScene } from '../support/system/scene.js';
import { useSystem } from '../support/system/use-system.js';

/** A hold ends by itself after this long. */
const HOLD_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;
const KINDS = {
  'a photo with a caption': { kind: 'photo', text: 'A caption' },
  'a video': { kind: 'video' },
  'a document': { kind: 'document' },
  'a sticker': { kind: 'sticker' },
  'a voice message': { kind: 'voice' },
  'a poll': { kind: 'poll' },
  'an animation': { kind: 'animation' },
  'a link': { text: 'A line with https://example.org in it' },
  'a text found by a bot': { text: 'Found by a bot', viaBot: true },
} as const;

const system = useSystem({ workers: 2 });

describe.concurrent('a message by a member who lacks a channel', () => {
  it('is deleted, its author held, and one warning names them and the missing channels', async () => {
    const scene = await setScene(system(), { members: { mia: [0] } });
    const { mia } = scene.people;

    const messageId = await scene.say(mia);

    await scene.expectGone(messageId);
    const warning = await scene.expectHeld(mia);
    expect(linksOf(warning.buttons)).toEqual([urlOf(scene.channelAt(1))]);
    expect(warning.text).toContain(mia.name);
    await scene.quiet();
    expect(await scene.calls('sendMessage')).toHaveLength(1);
    expect(await scene.calls('restrictChatMember')).toHaveLength(1);
  });

  it('is answered with every permission taken, independently, for thirty days', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });

    await scene.say(scene.people.mia);
    await scene.expectHeld(scene.people.mia);

    const [hold] = await scene.calls('restrictChatMember');
    expect(hold?.params).toEqual({
      chat_id: scene.group.id,
      user_id: scene.people.mia.id,
      permissions: everyPermission(false),
      use_independent_chat_permissions: true,
      until_date: expect.any(Number) as number,
    });
    const days = (Number(hold?.params['until_date']) - (hold?.at ?? 0) / 1000) / DAY_SECONDS;
    expect(days).toBeCloseTo(HOLD_DAYS, 2);
  });

  it.each(Object.entries(KINDS))('is deleted whatever it is: %s', async (_name, words) => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });

    const messageId = await scene.say(scene.people.mia, words);

    await scene.expectGone(messageId);
    await scene.expectHeld(scene.people.mia);
  });

  it('is deleted when it is forwarded from the very channel that they lack', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });

    const messageId = await scene.say(scene.people.mia, {
      text: 'Look',
      forwardFromChannel: { chatId: scene.channelAt(0).id },
    });

    await scene.expectGone(messageId);
    await scene.expectHeld(scene.people.mia);
  });

  it('is deleted when it is edited, however old', async () => {
    let early = 0;
    const scene = await setScene(system(), {
      channels: 1,
      members: { mia: [] },
      before: async ({ group, people }) =>
        (early = await system().sandbox.say(group.id, people.mia.id, 'Good morning')),
    });
    const { mia } = scene.people;

    await system().sandbox.act('edit', { chatId: scene.group.id, userId: mia.id, messageId: early, text: 'An advert' });

    await scene.expectGone(early);
    await scene.expectHeld(mia);
  });

  it('is one event when it is an album', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;

    const { messages } = await system().sandbox.act<{ messages: { messageId: number }[] }>('say', {
      chatId: scene.group.id,
      userId: mia.id,
      kind: 'album',
      count: 5,
    });

    for (const { messageId } of messages) await scene.expectGone(messageId);
    await scene.expectHeld(mia);
    await scene.quiet();
    expect(await scene.calls('sendMessage')).toHaveLength(1);
    expect(await scene.calls('restrictChatMember')).toHaveLength(1);
  });

  it('is deleted without another warning when one stands', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;

    await scene.say(mia, { text: 'One of eight', count: 8 });

    await scene.expectHeld(mia);
    await scene.quiet();
    expect((await scene.messagesOf(mia)).length).toBe(0);
    expect(await scene.calls('sendMessage')).toHaveLength(1);
    expect(await scene.warnings()).toHaveLength(1);
  });

  it('leads to a warning in the topic in which it was said', async () => {
    const scene = await setScene(system(), {
      channels: 1,
      isForum: true,
      topics: ['Boats', 'Sails'],
      members: { mia: [] },
    });
    const topic = (scene.group.topics ?? []).find(({ name }) => name === 'Sails');

    await scene.say(scene.people.mia, { text: 'In a topic', threadId: topic?.id ?? 0 });

    const warning = await scene.expectHeld(scene.people.mia);
    expect(warning.threadId).toBe(topic?.id);
  });
});

describe.concurrent('a warning', () => {
  it('follows what is missing', async () => {
    const scene = await setScene(system(), { members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(mia);
    const before = await scene.expectHeld(mia);

    await scene.join(scene.channelAt(0), mia);

    await scene.eventually(async () => {
      const after = await scene.warningFor(mia);
      expect(linksOf(after.buttons)).toEqual([urlOf(scene.channelAt(1))]);
      expect(after.messageId).toBe(before.messageId);
    });
    expect(linksOf(before.buttons)).toEqual(scene.channels.map(urlOf));
  });

  it('leads to a private channel by an invite link', async () => {
    const scene = await setScene(system(), { channels: 0, isProtected: false, members: { mia: [] } });
    const secret = await system().sandbox.createChat({ type: 'channel', title: 'Secret', ownerId: scene.owner.id });
    await system().sandbox.act('add-bot', { chatId: secret.id, by: scene.owner.id });
    await scene.say(scene.owner, `/protect ${secret.id}`);
    await scene.expectProtected(1);

    await scene.say(scene.people.mia);

    const [link] = linksOf((await scene.expectHeld(scene.people.mia)).buttons);
    expect(link).toMatch(/^https:\/\/t\.me\/\+/);

    await system().sandbox.act('join', { chatId: secret.id, userId: scene.people.mia.id, link });
    await scene.expectFree(scene.people.mia);
    await scene.say(scene.owner, '/stats');
    await scene.eventually(async () => {
      const texts = (await scene.botMessages()).map(({ text = '' }) => text);
      expect(
        texts.some((text) => text.includes('• Secret: 1 (1 by my link)')),
        'the join in /stats',
      ).toBe(true);
    });
  });
});

describe.concurrent('never touched are', () => {
  it('the owner, an administrator, and one who speaks anonymously', async () => {
    const scene = await setScene(system(), { channels: 1, members: { adam: [], eve: [] } });
    const { adam, eve } = scene.people;
    await scene.administer('promote', adam);
    await scene.administer('promote', eve, { isAnonymous: true });

    const said = [
      await scene.say(scene.owner),
      await scene.say(adam),
      await scene.say(eve, { text: 'As the group', anonymous: true }),
    ];

    await scene.expectUntouched(said);
  });

  it('a trusted member', async () => {
    const scene = await setScene(system(), { channels: 1, members: { mia: [] } });
    const { mia } = scene.people;
    await scene.say(scene.owner, `/trust ${mia.id}`);
    await scene.quiet();

    const messageId = await scene.say(mia);

    await scene.expectUntouched([messageId]);
  });

  it('automatic forwards of the linked channel', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const home = await scene.createChannel('home');
    await system().sandbox.act('set-linked', { chatId: home.id, linkedChatId: scene.group.id });

    await system().sandbox.act('post', { chatId: home.id, userId: scene.owner.id, text: 'News of the day' });

    await scene.quiet();
    expect((await scene.readGroup()).messages.map(({ text }) => text)).toContain('News of the day');
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });

  it('bots', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const { id, title } = scene.group;

    await system().sandbox.injectUpdate({
      message: {
        message_id: 9_000,
        date: Math.floor(Date.now() / 1000),
        chat: { id, type: 'supergroup', title },
        from: { id: 77_000_001, is_bot: true, first_name: 'Another bot' },
        text: 'I am a bot',
      },
    });

    await scene.quiet();
    expect(await scene.calls('deleteMessage')).toHaveLength(0);
    expect(await scene.calls('deleteMessages')).toHaveLength(0);
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });

  it('service messages', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const mia = await scene.createOutsider('Mia');

    await scene.join(scene.group, mia);

    await scene.expectHeld(mia);
    await scene.quiet();
    const services = (await scene.readGroup()).messages.filter(({ kind }) => kind === 'service');
    expect(services.map(({ from }) => from.id)).toContain(mia.id);
  });
});

describe.concurrent('a post as a channel', () => {
  it('is deleted when the channel is neither the group nor the linked one', async () => {
    const scene = await setScene(system(), { channels: 1, members: { noah: [0] } });
    const stranger = await system().sandbox.createChat({
      type: 'channel',
      title: 'Noah speaks',
      ownerId: scene.people.noah.id,
    });

    const messageId = await scene.say(scene.people.noah, { text: 'As a channel', asChannel: stranger.id });

    await scene.expectGone(messageId);
    await scene.quiet();
    expect(await scene.calls('restrictChatMember')).toHaveLength(0);
  });

  it('stands when the channel is the linked one', async () => {
    const scene = await setScene(system(), { channels: 1 });
    const home = await scene.createChannel('home');
    await system().sandbox.act('set-linked', { chatId: home.id, linkedChatId: scene.group.id });

    const messageId = await scene.say(scene.owner, { text: 'As home', asChannel: home.id });

    await scene.expectUntouched([messageId]);
  });
});
