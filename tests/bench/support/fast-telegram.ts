/** A Telegram that answers at once, or after a while, and remembers when it was called: the sandbox would be the bottleneck. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const server = http.createServer((request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const params = (body === '' ? {} : JSON.parse(body)) as Heard['params'];
      heard.push({ method, atMs: Date.now(), params });
      const waitSeconds = SENDS.has(method) ? flood.admit(Number(params['chat_id'])) : 0;
      const answer = waitSeconds > 0 ? toRefusal(waitSeconds) : { ok: true, result: answerTo(method, params, options) };
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

function answerTo(
  method: string,
  params: Heard['params'],
  { botId, readStatus = () => 'member' }: FastTelegramOptions,
): unknown {
  const us = { id: botId, is_bot: true, first_name: 'Gate', username: 'gate_bot' };
  const [chatId, userId] = [Number(params['chat_id']), Number(params['user_id'])];
  switch (method) {
    case 'getMe':
      return us;
    case 'getChatMember':
      if (userId === botId) return { status: 'administrator', user: us, ...OUR_RIGHTS };
      return { status: readStatus(chatId, userId), user: { id: userId, is_bot: false, first_name: 'Mia' } };
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
