import { afterEach, expect, it, vi } from 'vitest';
import { BotApiError, BotApiUnreachable } from '@gmbot/core/telegram/bot-api-failure';
import { createBotApi, type BotApi } from '@gmbot/core/telegram/bot-api';
import { startScriptedBotApi, type ScriptedAnswer, type ScriptedBotApi } from '../../support/scripted-bot-api.js';

const TOKEN = '123456:ABC-def_0123456789';
const closers: (() => Promise<void> | void)[] = [];

async function start(
  answer: ScriptedAnswer | (() => ScriptedAnswer),
): Promise<{ api: BotApi; server: ScriptedBotApi }> {
  const server = await startScriptedBotApi(() => (typeof answer === 'function' ? answer() : answer));
  const api = createBotApi({ token: TOKEN, apiRoot: server.apiRoot, timeoutMs: 2000 });
  closers.push(
    () => api.close(),
    () => server.close(),
  );
  return { api, server };
}

async function fail(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('the call did not fail'),
    (err: unknown) => err,
  );
}

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

it('resolves with the result, whatever the method', async () => {
  const { api, server } = await start({ result: { id: 1 } });

  const result = await api.call('aMethodOfTomorrow', { chat_id: -1001, text: 'hello', nothing: null });

  expect(result).toEqual({ id: 1 });
  expect(server.calls).toMatchObject([
    { path: `/bot${TOKEN}/aMethodOfTomorrow`, payload: { chat_id: -1001, text: 'hello' } },
  ]);
});

it('keeps one connection for calls that follow one another', async () => {
  const { api, server } = await start({ result: true });

  for (let index = 0; index < 5; index += 1) await api.call('getMe', {});

  expect(server.connectionCount()).toBe(1);
});

it('takes an apiRoot with a path', async () => {
  const server = await startScriptedBotApi(() => ({ result: true }));
  const api = createBotApi({ token: TOKEN, apiRoot: `${server.apiRoot}/telegram/api` });
  closers.push(
    () => api.close(),
    () => server.close(),
  );

  await api.call('getMe', {});

  expect(server.calls[0]?.path).toBe(`/telegram/api/bot${TOKEN}/getMe`);
});

it('tells a refusal with its code, text and parameters', async () => {
  const { api } = await start({
    error: 400,
    description: 'Bad Request: group chat was upgraded',
    parameters: { migrate_to_chat_id: -100123 },
  });

  const err = await fail(api.call('sendMessage', {}));

  expect(err).toBeInstanceOf(BotApiError);
  expect(err).toMatchObject({
    httpCode: 400,
    description: 'Bad Request: group chat was upgraded',
    migrateToChatId: -100123,
    retryAfterSeconds: null,
  });
});

it.each<[string, Record<string, unknown> | undefined, number | null]>([
  ['Too Many Requests: retry after 7', { retry_after: 9 }, 9],
  ['Too Many Requests: retry after 10072', undefined, 10072],
  ['Too Many Requests', undefined, null],
  ['Too Many Requests', { retry_after: 0 }, 0],
])('reads how long a 429 asks to wait: %s with %o', async (description, parameters, seconds) => {
  const { api } = await start({ error: 429, description, ...(parameters === undefined ? {} : { parameters }) });

  const err = await fail(api.call('sendMessage', {}));

  expect(err).toMatchObject({ httpCode: 429, retryAfterSeconds: seconds });
});

it.each<[string, ScriptedAnswer, string]>([
  ['a 502 page', { raw: '<html>Bad Gateway</html>', status: 502 }, 'http-502'],
  ['a 500 of the Bot API', { error: 500, description: 'Internal Server Error: restart' }, 'http-500'],
  ['a page with 200', { raw: '<html>hello</html>', status: 200 }, 'not-an-answer'],
  ['a page with 403', { raw: '<html>proxy</html>', status: 403 }, 'not-an-answer'],
  ['JSON that is no answer', { raw: '{}', status: 200 }, 'not-an-answer'],
  ['JSON null', { raw: 'null', status: 200 }, 'not-an-answer'],
  ['a reset', 'reset', 'ECONNRESET'],
])('calls Telegram unreachable after %s, and the call maybe done', async (_name, answer, fault) => {
  const { api } = await start(answer);

  const err = await fail(api.call('sendMessage', {}));

  expect(err).toBeInstanceOf(BotApiUnreachable);
  expect(err).toMatchObject({ fault, isMaybeDone: true });
});

it('knows that nothing was done when nobody listens', async () => {
  const { api, server } = await start({ result: true });
  await server.close();

  const err = await fail(api.call('sendMessage', {}));

  expect(err).toMatchObject({ fault: 'ECONNREFUSED', isMaybeDone: false });
});

it.each<ScriptedAnswer>(['hang', 'stall'])('ends a call at its own deadline on a %s', async (answer) => {
  const { api } = await start(answer);
  const startedAtMs = performance.now();

  const err = await fail(api.call('getMe', {}, { timeoutMs: 150 }));

  expect(err).toMatchObject({ fault: 'given-up', isMaybeDone: true });
  expect(performance.now() - startedAtMs).toBeLessThan(1500);
});

it('times a call out after the usual time, and after a longer one that it was given', async () => {
  const server = await startScriptedBotApi(() => 'hang');
  const api = createBotApi({ token: TOKEN, apiRoot: server.apiRoot, timeoutMs: 100 });
  closers.push(
    () => api.close(),
    () => server.close(),
  );

  const faults = await Promise.all([fail(api.call('getMe', {})), fail(api.call('getUpdates', {}, { timeoutMs: 200 }))]);

  expect(faults).toMatchObject([{ fault: 'time-out' }, { fault: 'time-out' }]);
});

it('ends a call when the caller does', async () => {
  const { api, server } = await start('hang');
  const controller = new AbortController();
  const call = fail(api.call('getUpdates', {}, { signal: controller.signal }));
  await vi.waitUntil(() => server.calls.length === 1, { timeout: 5000 });

  controller.abort();

  expect(await call).toMatchObject({ fault: 'aborted', isMaybeDone: true });
  expect(await fail(api.call('getMe', {}, { signal: controller.signal }))).toMatchObject({
    fault: 'aborted',
    isMaybeDone: false,
  });
});

it('leaves no connection behind after a 5xx', async () => {
  const { api, server } = await start({ raw: 'x'.repeat(200_000), status: 502 });

  for (let index = 0; index < 20; index += 1) await fail(api.call('getMe', {}));

  await vi.waitUntil(async () => (await server.openConnectionCount()) <= 1, { timeout: 5000 });
});

it.each<[string, ScriptedAnswer]>([
  ['a page with 403', { raw: '<html>', status: 403 }],
  ['a text that repeats it', { error: 400, description: `Bad Request: /bot${TOKEN}/sendMessage failed` }],
  ['a reset', 'reset'],
])('never shows the token or what was sent: %s', async (_name, answer) => {
  const { api } = await start(answer);

  const err = await fail(api.call('sendMessage', { text: 'a private word' }));

  const shown = [
    String(err),
    JSON.stringify(err),
    err instanceof Error ? err.stack : '',
    JSON.stringify(Object.values(err ?? {})),
  ].join();
  expect(shown).not.toContain('ABC-def_0123456789');
  expect(shown).not.toContain('a private word');
});
