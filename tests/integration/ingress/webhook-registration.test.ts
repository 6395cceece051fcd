import { afterEach, expect, it, vi } from 'vitest';
import { startScriptedBotApi, type ScriptedAnswer, type ScriptedBotApi } from '../../support/scripted-bot-api.js';
import { startIngress, waitForReadiness, type IngressUnderTest } from './ingress-under-test.js';

const PUBLIC_URL = 'https://bot.example.org';
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function startTelegram(answers: readonly ScriptedAnswer[] = []): Promise<ScriptedBotApi> {
  const rest = [...answers];
  const telegram = await startScriptedBotApi(() => rest.shift() ?? { result: true });
  closing.push(() => telegram.close());
  return telegram;
}

async function start(env: Record<string, string>): Promise<IngressUnderTest> {
  const ingress = await startIngress(env);
  closing.push(() => ingress.close());
  return ingress;
}

async function readTelegramState({ url }: IngressUnderTest): Promise<unknown> {
  const { dependencies } = (await (await fetch(`${url}/readyz`)).json()) as { dependencies: Record<string, unknown> };
  return dependencies['telegram'];
}

it('registers the webhook at start, for the kinds that we use, and drops nothing', async () => {
  const telegram = await startTelegram();

  const ingress = await start({ PUBLIC_URL, TELEGRAM_API_ROOT: telegram.apiRoot, UPDATES: '' });
  await vi.waitFor(async () => expect(await readTelegramState(ingress)).toBe('up'));

  expect(telegram.calls.map(({ method, payload }) => [method, payload])).toEqual([
    [
      'setWebhook',
      {
        url: `${PUBLIC_URL}/telegram/webhook`,
        secret_token: ingress.config.webhookSecret,
        allowed_updates: [
          'message',
          'edited_message',
          'callback_query',
          'my_chat_member',
          'chat_member',
          'chat_join_request',
        ],
        max_connections: 100,
      },
    ],
  ]);
});

it('tries again until Telegram takes it, not before Telegram says so, and is ready all the while', async () => {
  const telegram = await startTelegram([
    { error: 429, description: 'Too Many Requests: retry after 2', parameters: { retry_after: 2 } },
    'reset',
  ]);

  const ingress = await start({ PUBLIC_URL, TELEGRAM_API_ROOT: telegram.apiRoot });
  await waitForReadiness(ingress);
  const stateWhileTrying = await readTelegramState(ingress);
  await vi.waitFor(async () => expect(await readTelegramState(ingress)).toBe('up'), { timeout: 15_000 });

  const [first, second] = telegram.calls.map(({ atMs }) => atMs);
  expect(stateWhileTrying).toBe('degraded');
  expect(telegram.calls).toHaveLength(3);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1990);
  expect(ingress.log.join()).not.toContain('a-token-that-nobody-may-see');
});

it('ends while Telegram does not answer', async () => {
  const telegram = await startTelegram(['hang']);
  const ingress = await startIngress({ PUBLIC_URL, TELEGRAM_API_ROOT: telegram.apiRoot });
  await vi.waitFor(() => expect(telegram.calls).toHaveLength(1));
  const startedAtMs = performance.now();

  await ingress.close();

  expect(performance.now() - startedAtMs).toBeLessThan(2000);
});

it('registers nothing without a public URL', async () => {
  const telegram = await startTelegram();

  const ingress = await start({ TELEGRAM_API_ROOT: telegram.apiRoot, UPDATES: 'webhook' });
  await waitForReadiness(ingress);

  expect(await readTelegramState(ingress)).toBeUndefined();
  expect(telegram.calls).toEqual([]);
});
