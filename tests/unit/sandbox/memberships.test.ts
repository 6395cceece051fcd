import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Harbour } from './harbour.js';
import { openHarbour } from './harbour.js';

describe('memberships of a channel', () => {
  let harbour: Harbour;

  beforeEach(async () => {
    harbour = await openHarbour();
  });
  afterEach(() => harbour.close());

  function look(userId: number, chatId: number | string = harbour.channel) {
    return harbour.call('getChatMember', { chat_id: chatId, user_id: userId });
  }

  it('are members and those who left', async () => {
    const mia = await harbour.person('Mia', {}, harbour.channel);
    const noah = await harbour.person('Noah');

    expect([await look(mia, '@NEWS'), await look(noah)]).toMatchObject([
      { result: { status: 'member' } },
      { result: { status: 'left' } },
    ]);
  });

  it('are refused for people whom the bot never met', async () => {
    const stranger = await harbour.person('Stranger', { unseenByBot: true });

    expect([await look(stranger), await look(99)]).toMatchObject([
      { status: 400, description: 'Bad Request: PARTICIPANT_ID_INVALID' },
      { status: 400, description: 'Bad Request: user not found' },
    ]);
  });

  it('are hidden from a bot that is no administrator, but its own', async () => {
    await harbour.act({ do: 'demote', chatId: harbour.channel, by: harbour.owner, userId: 4242 });

    expect([await look(harbour.owner), await look(4242)]).toMatchObject([
      { status: 400, description: 'Bad Request: member list is inaccessible' },
      { result: { status: 'member' } },
    ]);
  });

  it('are closed to a bot that was removed, and to one that left', async () => {
    await harbour.act({ do: 'remove', chatId: harbour.channel, by: harbour.owner, userId: 4242 });
    const removed = await look(harbour.owner);
    await harbour.act({ do: 'unban', chatId: harbour.channel, by: harbour.owner, userId: 4242 });
    const away = await look(harbour.owner);

    expect([removed, away]).toMatchObject([
      { status: 403, description: 'Forbidden: bot was kicked from the channel chat' },
      { status: 403, description: 'Forbidden: bot is not a member of the channel chat' },
    ]);
  });

  it('tell which invite link somebody came by, and who made it', async () => {
    const mia = await harbour.person('Mia');
    const made = await harbour.call('createChatInviteLink', { chat_id: harbour.channel, name: 'Door' });
    const { invite_link: link } = made.result as { invite_link: string };
    harbour.takeUpdates();

    const refusal = await harbour.refusal({
      do: 'join',
      chatId: harbour.channel,
      userId: mia,
      link: 'https://t.me/+no',
    });
    await harbour.act({ do: 'join', chatId: harbour.channel, userId: mia, link });

    expect(refusal).toBe('This link leads nowhere any more.');
    expect(harbour.takeUpdates()).toMatchObject([
      { chat_member: { invite_link: { invite_link: link, name: 'Door', creator: { id: 4242 } } } },
    ]);
  });

  it('come as updates from the person who moved, and only while the bot is administrator', async () => {
    const mia = await harbour.person('Mia');
    harbour.takeUpdates();

    await harbour.act({ do: 'join', chatId: harbour.channel, userId: mia });
    const seen = harbour.takeUpdates();
    await harbour.act({ do: 'demote', chatId: harbour.channel, by: harbour.owner, userId: 4242 });
    const demotion = harbour.takeUpdates();
    await harbour.act({ do: 'leave', chatId: harbour.channel, userId: mia });

    expect(seen).toMatchObject([{ chat_member: { from: { id: mia }, new_chat_member: { status: 'member' } } }]);
    expect(demotion).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'member' } } }]);
    expect(harbour.takeUpdates()).toEqual([]);
  });

  it('send no chat_member update unless it was asked for', async () => {
    harbour.world.data.allowedUpdates = [];
    const mia = await harbour.person('Mia', {}, harbour.channel);

    await harbour.act({ do: 'leave', chatId: harbour.channel, userId: mia });

    expect(harbour.takeUpdates()).toEqual([]);
  });

  it('are granted by approving a join request', async () => {
    const mia = await harbour.person('Mia');
    harbour.takeUpdates();
    await harbour.act({ do: 'request-join', chatId: harbour.channel, userId: mia });
    const asked = harbour.takeUpdates();

    await harbour.call('approveChatJoinRequest', { chat_id: harbour.channel, user_id: mia });

    expect(asked).toMatchObject([{ chat_join_request: { from: { id: mia }, user_chat_id: mia } }]);
    expect(harbour.takeUpdates()).toMatchObject([{ chat_member: { from: { id: 4242 }, via_join_request: true } }]);
    expect((await look(mia)).result).toMatchObject({ status: 'member' });
  });

  it('are approved and declined by administrators too, and of the latter the bot is not told', async () => {
    const [mia, noah] = [await harbour.person('Mia'), await harbour.person('Noah')];
    for (const userId of [mia, noah]) await harbour.act({ do: 'request-join', chatId: harbour.channel, userId });
    harbour.takeUpdates();
    const byOwner = { chatId: harbour.channel, by: harbour.owner };

    await harbour.act({ do: 'decline-request', ...byOwner, userId: noah });
    await harbour.act({ do: 'approve-request', ...byOwner, userId: mia });

    expect(harbour.takeUpdates()).toMatchObject([
      { chat_member: { from: { id: harbour.owner }, via_join_request: true, new_chat_member: { user: { id: mia } } } },
    ]);
    expect((await look(noah)).result).toMatchObject({ status: 'left' });
  });

  it('end for a present person whom unbanChatMember meets without only_if_banned', async () => {
    const mia = await harbour.person('Mia', {}, harbour.channel);
    const target = { chat_id: harbour.channel, user_id: mia };

    await harbour.call('unbanChatMember', { ...target, only_if_banned: true });
    const spared = await look(mia);
    await harbour.call('unbanChatMember', target);

    expect([spared, await look(mia)]).toMatchObject([{ result: { status: 'member' } }, { result: { status: 'left' } }]);
  });
});

describe('a basic group', () => {
  it('becomes a supergroup with a new id that the old one names', async () => {
    const harbour = await openHarbour();
    const about = { do: 'create-chat', type: 'group', title: 'Planning', ownerId: harbour.owner };
    const { chat } = await harbour.act<{ chat: { id: number } }>(about);
    await harbour.act({ do: 'add-bot', chatId: chat.id, by: harbour.owner });
    harbour.takeUpdates();

    const { chatId } = await harbour.act<{ chatId: number }>({
      do: 'upgrade-group',
      chatId: chat.id,
      by: harbour.owner,
    });
    const old = await harbour.call('sendMessage', { chat_id: chat.id, text: 'hi' });
    const fresh = await harbour.call('sendMessage', { chat_id: chatId, text: 'hi' });

    expect(harbour.takeUpdates()).toMatchObject([
      { message: { chat: { id: chat.id }, migrate_to_chat_id: chatId } },
      { message: { chat: { id: chatId }, migrate_from_chat_id: chat.id } },
    ]);
    expect(old).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: chatId },
    });
    expect([chatId < -1_000_000_000_000, fresh.ok]).toEqual([true, true]);
    await harbour.close();
  });
});
