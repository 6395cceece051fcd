/** A Telegram that answers at once, or after a while, and remembers when it was called: the sandbox would be the bottleneck. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { NO_PERMISSIONS } from '@gmbot/core/domain/permissions';
import { createFloodControl } from '@gmbot/sandbox/world/flood-control';

/** A call. */
export interface Heard {
  readonly method: string;
  readonly atMs: number;
  readonly params: Readonly<Record<string, unknown>>;
}

/** It. */
export interface FastTelegram {
  readonly url: string;
  /** Calls since the last reading. */
  take(): readonly Heard[];
  /** Sends and edits from the beginning, and how many of them its flood control refused. */
  countSends(): { readonly sent: number; readonly refused: number };
  /** The bot restricted them before. */
  hold(chatId: number, userId: number, untilDate: number): void;
  close(): Promise<void>;
}

/** What it does. */
export interface FastTelegramOptions {
  readonly botId: number;
  /** @defaultValue 0 */
  readonly delayMs?: number;
  /** What a look-up finds. @defaultValue everybody is a member of everything */
  readonly readStatus?: (chatId: number, userId: number) => 'member' | 'left';
  /** Telegram's published limits on messages. @defaultValue false */
  readonly hasFloodControl?: boolean;
}

const LIMITS = { groupPerMinute: 20, overallPerSecond: 30 };

const SENDS = new Set(['sendMessage', 'editMessageText']);
const OUR_RIGHTS = { can_delete_messages: true, can_restrict_members: true, can_invite_users: true };

/** Listens on a free port of the loopback. */
export async function startFastTelegram(options: FastTelegramOptions): Promise<FastTelegram> {
  const { delayMs = 0, hasFloodControl = false } = options;
  const flood = createFloodControl(hasFloodControl ? LIMITS : {}, Date.now);
  let heard: Heard[] = [];
  const sends = { sent: 0, refused: 0 };
  const restrictions: Restrictions = new Map();
  const server = http.createServer((request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const params = (body === '' ? {} : JSON.parse(body)) as Heard['params'];
      heard.push({ method, atMs: Date.now(), params });
      const waitSeconds = SENDS.has(method) ? flood.admit(Number(params['chat_id'])) : 0;
      if (SENDS.has(method)) sends[waitSeconds > 0 ? 'refused' : 'sent'] += 1;
      const answer =
        waitSeconds > 0
          ? toRefusal(waitSeconds)
          : { ok: true, result: answerTo(method, params, { ...options, restrictions }) };
      const send = (): void =>
        void response
          .writeHead(waitSeconds > 0 ? 429 : 200, { 'content-type': 'application/json' })
          .end(JSON.stringify(answer));
      if (delayMs > 0) setTimeout(send, delayMs);
      else send();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const calls = heard;
      heard = [];
      return calls;
    },
    countSends: () => ({ ...sends }),
    hold: (chatId, userId, untilDate) => void restrictions.set(toMemberName(chatId, userId), untilDate),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toRefusal(seconds: number): object {
  const description = `Too Many Requests: retry after ${seconds}`;
  return { ok: false, error_code: 429, description, parameters: { retry_after: seconds } };
}

/** Until when (unix seconds), by chat and person. */
type Restrictions = Map<string, number>;

function answerTo(
  method: string,
  params: Heard['params'],
  { botId, readStatus = () => 'member', restrictions }: FastTelegramOptions & { readonly restrictions: Restrictions },
): unknown {
  const us = { id: botId, is_bot: true, first_name: 'Gate', username: 'gate_bot' };
  const [chatId, userId] = [Number(params['chat_id']), Number(params['user_id'])];
  switch (method) {
    case 'getMe':
      return us;
    case 'getChatMember':
      if (userId === botId) return { status: 'administrator', user: us, ...OUR_RIGHTS };
      return toMember(userId, readStatus(chatId, userId), restrictions.get(toMemberName(chatId, userId)));
    case 'restrictChatMember':
      if ((params['permissions'] as typeof NO_PERMISSIONS).can_send_messages)
        restrictions.delete(toMemberName(chatId, userId));
      else restrictions.set(toMemberName(chatId, userId), Number(params['until_date']));
      return true;
    case 'getChatAdministrators':
      return [{ status: 'administrator', user: us, ...OUR_RIGHTS }];
    case 'sendMessage':
      return {
        message_id: 1_000_000 + Math.floor(Math.random() * 1e9),
        date: 1,
        chat: { id: chatId, type: 'supergroup' },
      };
    default:
      return true;
  }
}

function toMember(userId: number, status: 'member' | 'left', untilDate: number | undefined): object {
  const user = { id: userId, is_bot: false, first_name: 'Mia' };
  if (untilDate === undefined) return { status, user };
  return { status: 'restricted', is_member: status === 'member', user, until_date: untilDate, ...NO_PERMISSIONS };
}

function toMemberName(chatId: number, userId: number): string {
  return `${chatId} ${userId}`;
}
