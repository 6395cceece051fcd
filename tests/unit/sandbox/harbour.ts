/** A small harbour for tests of the sandbox: an owner, a bot with rights, a group and a channel, and a clock to turn. */
import { createSandbox } from '@gmbot/sandbox/build-sandbox';
import { SANDBOX_TOKEN } from '@gmbot/sandbox/config';
import type { SandboxOptions } from '@gmbot/sandbox/build-sandbox';
import type { ChatView, MessageView } from '@gmbot/sandbox/control/state-view';
import type { World } from '@gmbot/sandbox/world/world';

export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  ok: boolean;
  result: unknown;
  description: string;
  parameters: Json;
}

export interface Harbour {
  world: World;
  owner: number;
  group: number;
  channel: number;
  call(method: string, parameters?: Json): Promise<Answer>;
  act<Result = Json>(body: Json): Promise<Result>;
  /** The sentence with which an act is refused. */
  refusal(body: Json): Promise<string>;
  /** A new person, who joins these chats. */
  person(firstName: string, about?: Json, ...chats: number[]): Promise<number>;
  chat(chatId: number): Promise<ChatView>;
  messages(chatId: number): Promise<MessageView[]>;
  /** Updates that wait for the bot, then none. */
  takeUpdates(): Json[];
  advance(seconds: number): void;
  close: () => Promise<void>;
  request(method: 'GET' | 'POST' | 'DELETE', url: string, body?: Json): Promise<{ status: number; body: Json }>;
}

const ALL_KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
];

export const MUTED = { can_send_messages: false };

export async function openHarbour(options: Partial<SandboxOptions> = {}): Promise<Harbour> {
  let nowMs = 1_800_000_000_000;
  const { app, world, close } = await createSandbox({ now: () => nowMs, ...options });
  world.data.allowedUpdates = ALL_KINDS;

  async function request(method: 'GET' | 'POST' | 'DELETE', url: string, body?: Json) {
    const response = await app.inject({ method, url, ...(body && { payload: body }) });
    return { status: response.statusCode, body: response.json<Json>() };
  }
  async function act<Result = Json>(body: Json): Promise<Result> {
    const response = await request('POST', '/sandbox/act', body);
    if (response.status !== 200) throw new Error(`${JSON.stringify(body)}: ${String(response.body['error'])}`);
    return response.body as Result;
  }
  async function person(firstName: string, about: Json = {}, ...chats: number[]): Promise<number> {
    const { user } = await act<{ user: { id: number } }>({ do: 'create-user', firstName, ...about });
    for (const chatId of chats) await act({ do: 'join', chatId, userId: user.id });
    return user.id;
  }
  async function found(about: Json): Promise<number> {
    const { chat } = await act<{ chat: { id: number } }>({ do: 'create-chat', ownerId: owner, ...about });
    return chat.id;
  }

  const owner = await person('Olivia');
  const group = await found({ type: 'supergroup', title: 'Talk', username: 'talk' });
  const channel = await found({ type: 'channel', title: 'News', username: 'news' });
  const admin = { canDeleteMessages: true, canRestrictMembers: true, canInviteUsers: true };
  await act({ do: 'add-bot', chatId: group, by: owner, admin });
  await act({ do: 'add-bot', chatId: channel, by: owner, admin });
  world.data.updates = [];

  async function chat(chatId: number): Promise<ChatView> {
    const { body } = await request('GET', '/sandbox/state');
    const view = (body['chats'] as ChatView[]).find(({ id }) => id === chatId);
    if (!view) throw new Error(`no chat ${chatId}`);
    return view;
  }

  return {
    world,
    owner,
    group,
    channel,
    async call(method, parameters = {}) {
      const { status, body } = await request('POST', `/bot${SANDBOX_TOKEN}/${method}`, parameters);
      return { parameters: {}, description: '', result: undefined, ...body, status } as Answer;
    },
    act,
    refusal: async (body) => String((await request('POST', '/sandbox/act', body)).body['error']),
    person,
    chat,
    messages: async (chatId) => (await chat(chatId)).messages.filter(({ kind }) => kind !== 'service'),
    takeUpdates() {
      const taken = world.data.updates.map(({ body }) => body);
      world.data.updates = [];
      return taken;
    },
    advance(seconds) {
      nowMs += seconds * 1_000;
    },
    close,
    request,
  };
}
