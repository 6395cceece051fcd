/** The bot and the people of a sandbox, played over HTTP from outside of the page. */
import { SANDBOX_TOKEN } from '@gmbot/sandbox/config';
import { PERMISSION_NAMES } from '@gmbot/sandbox/world/rights';

interface State {
  bot: { id: number };
  users: { id: number; name: string }[];
  chats: { id: number; title: string; messages: { messageId: number; text?: string }[] }[];
}

export interface Players {
  /** Calls the Bot API as the bot and returns the result. */
  bot: <Result = unknown>(method: string, parameters: object) => Promise<Result>;
  /** Does something as one of the people. */
  act: (act: object) => Promise<void>;
  /** Id of a person or chat by its name. */
  idOf: (name: string) => Promise<number>;
  /** Id of the latest message with this text. */
  messageOf: (chat: string, text: string) => Promise<number>;
  /** Mutes or frees someone in Harbour Talk, as the gate does. */
  restrict: (person: string, isFree: boolean) => Promise<void>;
  /** Sends a warning such as the gate's into Harbour Talk; returns its id. */
  warn: (person: string) => Promise<number>;
}

const WARNING_DAYS = 30;
const DAY_SECONDS = 24 * 60 * 60;

export function createPlayers(url: string): Players {
  async function readState(): Promise<State> {
    return (await (await fetch(`${url}/sandbox/state`)).json()) as State;
  }
  async function post(path: string, body: object): Promise<{ ok: boolean; result?: unknown }> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as { ok: boolean; result?: unknown };
    if (!answer.ok) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }
  async function bot<Result>(method: string, parameters: object): Promise<Result> {
    return (await post(`/bot${SANDBOX_TOKEN}/${method}`, parameters)).result as Result;
  }
  async function act(body: object): Promise<void> {
    await post('/sandbox/act', body);
  }
  async function idOf(name: string): Promise<number> {
    const { users, chats } = await readState();
    const id = users.find((user) => user.name === name)?.id ?? chats.find(({ title }) => title === name)?.id;
    if (id === undefined) throw new Error(`Nobody and nothing here is called ${name}.`);
    return id;
  }
  async function messageOf(chat: string, text: string): Promise<number> {
    const { chats } = await readState();
    const message = chats.find(({ title }) => title === chat)?.messages.findLast((one) => one.text === text);
    if (!message) throw new Error(`${chat} has no message "${text}".`);
    return message.messageId;
  }
  async function restrict(person: string, isFree: boolean): Promise<void> {
    await bot('restrictChatMember', {
      chat_id: await idOf('Harbour Talk'),
      user_id: await idOf(person),
      permissions: Object.fromEntries(PERMISSION_NAMES.map((name) => [name, isFree])),
      use_independent_chat_permissions: true,
      ...(isFree ? {} : { until_date: Math.floor(Date.now() / 1_000) + WARNING_DAYS * DAY_SECONDS }),
    });
  }
  async function warn(person: string): Promise<number> {
    const id = await idOf(person);
    const { message_id: messageId } = await bot<{ message_id: number }>('sendMessage', {
      chat_id: await idOf('Harbour Talk'),
      text: `${person}, please join these channels.`,
      entities: [
        { type: 'text_mention', offset: 0, length: person.length, user: { id, is_bot: false, first_name: person } },
      ],
      reply_markup: {
        inline_keyboard: [
          [{ text: 'Harbour News', url: 'https://t.me/harbour_news' }],
          [{ text: 'Harbour Deals', url: 'https://t.me/harbour_deals' }],
          [{ text: 'I have joined', callback_data: `joined:${id}` }],
        ],
      },
    });
    return messageId;
  }

  return { bot, act, idOf, messageOf, restrict, warn };
}
