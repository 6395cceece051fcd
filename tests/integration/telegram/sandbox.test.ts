/** The gateway and the sandbox, each as the other expects it. */
import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import { createGovernor } from '@gmbot/core/limits/governor';
import { NO_RATES } from '@gmbot/core/limits/rates';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { createGateway } from '@gmbot/core/telegram/gateway';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { readBot } from '@gmbot/core/telegram/read-bot';
import { createSandbox } from '@gmbot/sandbox/build-sandbox';
import { describeTelegram, type TelegramUnderTest } from '../../support/contracts/telegram.js';
import { connectTestRedis, pickBotId } from '../../support/redis.js';

const ADMIN = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
const clock = { now: () => Date.now() };

async function start() {
  const botId = pickBotId();
  const token = `${botId}:SANDBOX-TOKEN-OF-A-TEST`;
  const sandbox = await createSandbox({ token });
  const apiRoot = await sandbox.app.listen({ host: '127.0.0.1', port: 0 });
  const redis = await connectTestRedis();
  const api = createBotApi({ token, apiRoot });
  const governor = createGovernor({ redis, botId, clock, random: Math.random, rates: NO_RATES });
  const telegram = createGateway({ api, governor, botId: parseUserId(botId), clock });

  async function act(body: Record<string, unknown>): Promise<Record<string, { id: number }> & { messageId: number }> {
    const response = await sandbox.app.inject({ method: 'POST', url: '/sandbox/act', payload: body });
    if (response.statusCode !== 200) throw new Error(response.body);
    return response.json();
  }
  async function person(firstName: string): Promise<number> {
    return (await act({ do: 'create-user', firstName }))['user']?.id ?? 0;
  }
  async function chat(ownerId: number, about: Record<string, unknown>): Promise<number> {
    const chatId = (await act({ do: 'create-chat', ownerId, ...about }))['chat']?.id ?? 0;
    await act({ do: 'add-bot', chatId, by: ownerId, admin: ADMIN });
    return chatId;
  }

  return {
    api,
    sandbox,
    telegram,
    botId,
    act,
    person,
    chat,
    close: async () => {
      api.close();
      redis.disconnect();
      await sandbox.close();
    },
  };
}

async function createWorld(): Promise<TelegramUnderTest> {
  const { telegram, botId, act, person, chat, close } = await start();
  const [owner, member, stranger] = [await person('Olivia'), await person('Mia'), await person('Noah')];
  const group = await chat(owner, { type: 'supergroup', title: 'Talk' });
  const channel = await chat(owner, { type: 'channel', title: 'News', username: 'news' });
  const basicGroup = await chat(owner, { type: 'group', title: 'Planning' });
  for (const chatId of [group, basicGroup]) await act({ do: 'add-member', chatId, by: owner, userId: member });
  return {
    telegram,
    group: parseChatId(group),
    channel: parseChatId(channel),
    basicGroup: parseChatId(basicGroup),
    owner: parseUserId(owner),
    member: parseUserId(member),
    stranger: parseUserId(stranger),
    nowSeconds: () => Math.floor(Date.now() / 1000),
    say: async () => parseMessageId((await act({ do: 'say', chatId: group, userId: member, text: 'hello' })).messageId),
    demoteBot: async (chatId) => void (await act({ do: 'demote', chatId, by: owner, userId: botId })),
    removeBot: async (chatId) => void (await act({ do: 'remove', chatId, by: owner, userId: botId })),
    close,
  };
}

describeTelegram('the sandbox behind the gateway', createWorld);

it('tells who the bot is', async () => {
  const { api, botId, close } = await start();

  const bot = await readBot(api, { pause: pauseByTimer });
  await close();

  expect(bot.id).toBe(botId);
  expect(bot.username).not.toBe('');
});

it('answers no press that nobody made', async () => {
  const { telegram, close } = await start();

  const outcome = await telegram.answerPress('4242', 'hello');
  await close();

  expect(outcome).toEqual({ kind: 'refused', why: 'press-expired' });
});

it('takes a picture with all that a message has', async () => {
  const { telegram, sandbox, act, person, chat, close } = await start();
  const owner = await person('Olivia');
  const group = await chat(owner, { type: 'supergroup', title: 'Talk', isForum: true, topics: ['Figures'] });
  const topicId = sandbox.world.data.chats[group]?.topics[0]?.id ?? 0;
  const { messageId } = await act({ do: 'say', chatId: group, userId: owner, threadId: topicId, text: '/stats' });
  const png = encode({ width: 2, height: 1, data: new Uint8Array([0, 0, 0, 255, 255, 255]), channels: 3 });

  const outcome = await telegram.send(
    {
      ...{ chatId: parseChatId(group), topicId, replyTo: parseMessageId(messageId) },
      content: {
        text: 'Figures',
        entities: [{ type: 'text_mention', offset: 0, length: 7, userId: parseUserId(owner) }],
      },
      buttons: [[{ text: 'More', press: 'more' }]],
    },
    png,
  );
  const message = sandbox.world.data.chats[group]?.messages.at(-1);
  const file = await sandbox.app.inject(`/sandbox/files/${message?.fileId}`);
  await close();

  expect(outcome).toEqual({ kind: 'done', value: message?.messageId });
  expect(message).toMatchObject({
    kind: 'photo',
    text: 'Figures',
    threadId: topicId,
    replyToId: messageId,
    entities: [{ type: 'text_mention', user: { id: owner } }],
    replyMarkup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
  });
  expect(decode(file.rawPayload)).toMatchObject({ width: 2, height: 1 });
});

it('says where an upgraded group moved to', async () => {
  const { telegram, act, person, chat, close } = await start();
  const owner = await person('Olivia');
  const basic = await chat(owner, { type: 'group', title: 'Planning' });
  await act({ do: 'upgrade-group', chatId: basic, by: owner });

  const outcome = await telegram.send({
    chatId: parseChatId(basic),
    topicId: 0,
    content: { text: 'hello', entities: [] },
    buttons: [],
  });
  await close();

  expect(outcome).toMatchObject({ kind: 'refused', why: 'chat-upgraded' });
  expect(outcome.kind === 'refused' && outcome.movedTo).toBeLessThan(-1_000_000_000_000);
});
