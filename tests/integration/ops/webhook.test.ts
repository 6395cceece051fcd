import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOperator } from '../../support/ops.js';
import { type ScriptedAnswer, type ScriptedBotApi, startScriptedBotApi } from '../../support/scripted-bot-api.js';

let telegram: ScriptedBotApi;
let answer: ScriptedAnswer;

beforeEach(async () => {
  answer = { result: true };
  telegram = await startScriptedBotApi(() => answer);
});
afterEach(() => telegram.close());

function operate(env: Readonly<Record<string, string>> = {}) {
  return createOperator({ TELEGRAM_API_ROOT: telegram.apiRoot, ...env });
}

describe('webhook set', () => {
  it('registers the public origin with our secret and the kinds that we use, and keeps what is pending', async () => {
    const operator = operate({ PUBLIC_URL: 'https://bot.example.org', WEBHOOK_SECRET: 'hush-hush-hush' });

    const ended = await operator.ask('webhook', 'set');

    expect(ended).toEqual({ code: 0, json: { url: 'https://bot.example.org/telegram/webhook' } });
    expect(telegram.calls).toMatchObject([
      {
        method: 'setWebhook',
        payload: {
          url: 'https://bot.example.org/telegram/webhook',
          secret_token: 'hush-hush-hush',
          allowed_updates: expect.arrayContaining(['chat_member', 'message']) as unknown,
        },
      },
    ]);
    expect(telegram.calls[0]?.payload).not.toHaveProperty('drop_pending_updates');
  });

  it('takes another origin from the command line', async () => {
    const { json } = await operate().ask('webhook', 'set', '--url', 'https://other.example.org');

    expect(json).toEqual({ url: 'https://other.example.org/telegram/webhook' });
  });

  it('ends with 1 and says what Telegram says, without the token', async () => {
    answer = { error: 401, description: 'Unauthorized' };

    const { code, err } = await operate().run('webhook', 'set', '--url', 'https://other.example.org');

    expect([code, err]).toEqual([1, '401: Unauthorized\n']);
  });
});

describe('webhook info', () => {
  it('shows what is pending and what failed last', async () => {
    answer = {
      result: {
        url: 'https://bot.example.org/telegram/webhook',
        has_custom_certificate: false,
        pending_update_count: 12,
        last_error_date: 1_790_000_000,
        last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
      },
    };

    expect((await operate().ask('webhook', 'info')).json).toMatchObject({
      webhook: {
        pendingUpdates: 12,
        lastErrorAtMs: 1_790_000_000_000,
        lastError: expect.stringContaining('503') as unknown,
      },
    });
    expect((await operate().run('webhook', 'info')).out).toMatch(/Pending: +12\nLast error: 2026-.*503/);
  });
});

describe('webhook delete', () => {
  it('removes it and keeps what is pending', async () => {
    expect(await operate().ask('webhook', 'delete')).toEqual({ code: 0, json: { url: null } });
    expect(telegram.calls).toMatchObject([{ method: 'deleteWebhook', payload: { drop_pending_updates: false } }]);
  });
});
