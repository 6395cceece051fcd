/** The gateway and the sandbox, each as the other expects it. */
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
