import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Harbour } from './harbour.js';
import { openHarbour } from './harbour.js';

describe('speaking', () => {
  let harbour: Harbour;
  let mia: number;

  beforeEach(async () => {
    harbour = await openHarbour();
    mia = await harbour.person('Mia', {}, harbour.group);
    harbour.takeUpdates();
  });
  afterEach(() => harbour.close());

  function say(more: Record<string, unknown> = {}) {
    return harbour.act<{ messageId: number }>({
      do: 'say',
      chatId: harbour.group,
      userId: mia,
      text: 'hello',
      ...more,
    });
  }

  it('reaches the bot with commands marked', async () => {
    await say({ text: '/why @Mia' });

    expect(harbour.takeUpdates()).toMatchObject([
      { message: { from: { id: mia }, text: '/why @Mia', entities: [{ type: 'bot_command', offset: 0, length: 4 }] } },
    ]);
  });

  it('is for those in the group', async () => {
    const noah = await harbour.person('Noah');

    expect(await harbour.refusal({ do: 'say', chatId: harbour.group, userId: noah })).toBe(
      'This person may not speak here',
    );
  });

  it('sends an album as messages of one media group', async () => {
    await say({ kind: 'album', count: 3 });

    const messages = harbour
      .takeUpdates()
      .map(({ message }) => message as { media_group_id: string; caption?: string });

    expect(new Set(messages.map(({ media_group_id }) => media_group_id)).size).toBe(1);
    expect(messages.map(({ caption }) => caption)).toEqual(['hello', undefined, undefined]);
  });

  it('has the senders of Telegram for anonymous administrators, channels and automatic forwards', async () => {
    await harbour.act({ do: 'set-linked', chatId: harbour.channel, linkedChatId: harbour.group });
    const other = { do: 'create-chat', type: 'channel', title: 'Own', ownerId: mia };
    const own = await harbour.act<{ chat: { id: number } }>(other);

    await say({ userId: harbour.owner, anonymous: true });
    await say({ asChannel: own.chat.id });
    await harbour.act({ do: 'post', chatId: harbour.channel, userId: harbour.owner, text: 'news' });

    expect(harbour.takeUpdates()).toMatchObject([
      { message: { from: { id: 1_087_968_824, username: 'GroupAnonymousBot' }, sender_chat: { id: harbour.group } } },
      { message: { from: { id: 136_817_688, username: 'Channel_Bot' }, sender_chat: { id: own.chat.id } } },
      { channel_post: { chat: { id: harbour.channel }, sender_chat: { id: harbour.channel } } },
      { message: { from: { id: 777_000 }, sender_chat: { id: harbour.channel }, is_automatic_forward: true } },
    ]);
  });

  it('forwards posts with their origin', async () => {
    const posted = { do: 'post', chatId: harbour.channel, userId: harbour.owner, text: 'news' };
    const { messageId } = await harbour.act<{ messageId: number }>(posted);
    harbour.takeUpdates();

    await say({ forwardFromChannel: { chatId: harbour.channel } });

    const origin = { type: 'channel', chat: { id: harbour.channel }, message_id: messageId };
    expect(harbour.takeUpdates()).toMatchObject([{ message: { forward_origin: origin } }]);
  });

  it('announces who was added and by whom', async () => {
    const noah = await harbour.person('Noah');
    await harbour.act({ do: 'add-member', chatId: harbour.group, by: mia, userId: noah });

    expect(harbour.takeUpdates()).toMatchObject([
      { chat_member: { from: { id: mia }, new_chat_member: { user: { id: noah } } } },
      { message: { from: { id: mia }, new_chat_members: [{ id: noah }] } },
    ]);
  });

  it('keeps to topics in a forum', async () => {
    const about = {
      do: 'create-chat',
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      ownerId: mia,
      topics: ['Boats'],
    };
    const { chat } = await harbour.act<{ chat: { id: number; topics: { id: number }[] } }>(about);
    await harbour.act({ do: 'add-bot', chatId: chat.id, by: mia, admin: {} });
    const threadId = chat.topics[1]?.id;
    harbour.takeUpdates();

    await say({ chatId: chat.id, threadId });
    const inside = await harbour.call('sendMessage', { chat_id: chat.id, message_thread_id: threadId, text: 'hi' });
    const nowhere = await harbour.call('sendMessage', { chat_id: chat.id, message_thread_id: 999, text: 'hi' });

    expect(harbour.takeUpdates()).toMatchObject([{ message: { message_thread_id: threadId, is_topic_message: true } }]);
    expect(inside.result).toMatchObject({ message_thread_id: threadId });
    expect(nowhere.description).toBe('Bad Request: message thread not found');
  });

  it('opens the private chat, which the bot cannot do', async () => {
    const closed = await harbour.call('sendMessage', { chat_id: mia, text: 'hi' });
    await harbour.act({ do: 'start-private', userId: mia, payload: 'setup' });
    const open = await harbour.call('sendMessage', { chat_id: mia, text: 'hi' });
    await harbour.act({ do: 'block-bot', userId: mia });
    const blocked = await harbour.call('sendMessage', { chat_id: mia, text: 'hi' });

    expect([closed, open, blocked].map(({ status, description }) => [status, description])).toEqual([
      [403, "Forbidden: bot can't initiate conversation with a user"],
      [200, ''],
      [403, 'Forbidden: bot was blocked by the user'],
    ]);
    expect(harbour.takeUpdates()).toMatchObject([
      { message: { text: '/start setup' } },
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
    ]);
  });
});
