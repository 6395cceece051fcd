import { afterEach, expect, it } from 'vitest';
import { parseChatId, parseMessageId, parseUserId } from '@gmbot/core/domain/ids';
import type { Telegram } from '@gmbot/core/gate/ports';
import { createGovernor } from '@gmbot/core/limits/governor';
import { NO_RATES, type Rates } from '@gmbot/core/limits/rates';
import { createBotApi } from '@gmbot/core/telegram/bot-api';
import { createGateway } from '@gmbot/core/telegram/gateway';
import { pauseByTimer } from '@gmbot/core/telegram/pause';
import { connectTestRedis, pickBotId } from '../../support/redis.js';
import { startScriptedBotApi, type ReceivedCall, type ScriptedAnswer } from '../../support/scripted-bot-api.js';

const GROUP = parseChatId(-1001);
const OTHER = parseChatId(-1002);
const MESSAGE = parseMessageId(5);
const clock = { now: () => Date.now() };
const closers: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Two processes of the fleet, and the Telegram that both call. */
async function startFleet(answer: (call: ReceivedCall) => ScriptedAnswer, rates: Rates = NO_RATES) {
  const server = await startScriptedBotApi(answer);
  const botId = pickBotId();
  const createMember = async (): Promise<Telegram> => {
    const redis = await connectTestRedis();
    const api = createBotApi({ token: `${botId}:0123456789abcdef`, apiRoot: server.apiRoot, timeoutMs: 300 });
    closers.push(
      () => redis.disconnect(),
      () => api.close(),
    );
    const governor = createGovernor({ redis, botId, clock, random: () => 0, rates });
    return createGateway({ api, governor, botId: parseUserId(botId), clock });
  };
  closers.push(() => server.close());
  return { server, here: await createMember(), there: await createMember() };
}

it('makes a call that met a 429 again after the named time and not before, while other chats go on', async () => {
  let isFlooded = true;
  const { server, here, there } = await startFleet(({ payload }) =>
    isFlooded && payload['chat_id'] === GROUP
      ? { error: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } }
      : { result: true },
  );

  const flooded = await here.deleteMessages(GROUP, [MESSAGE]);
  const waiting = await there.deleteMessages(GROUP, [MESSAGE]);
  const elsewhere = await there.deleteMessages(OTHER, [MESSAGE]);
  isFlooded = false;
  if (waiting.kind !== 'wait') throw new Error('The chat was not held');
  await pauseByTimer(waiting.untilMs - clock.now());
  const again = await there.deleteMessages(GROUP, [MESSAGE]);

  const calls = server.calls.filter(({ payload }) => payload['chat_id'] === GROUP);
  expect([flooded.kind, elsewhere.kind, again.kind]).toEqual(['wait', 'done', 'done']);
  expect(calls).toHaveLength(2);
  expect((calls[1]?.atMs ?? 0) - (calls[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(1000);
});

it('ends a call that hangs, and holds its chat for a moment', async () => {
  const { here, there } = await startFleet(() => 'hang');

  const hung = await here.restrict(GROUP, parseUserId(7), { kind: 'free' });
  const next = await there.restrict(GROUP, parseUserId(8), { kind: 'free' });

  expect(hung).toMatchObject({ kind: 'again', isMaybeDone: true, fault: 'time-out' });
  expect(next.kind).toBe('wait');
});

it('waits a short slot itself, so that a small herd needs no second try', async () => {
  const lanes = { ...NO_RATES.lanes, delete: { count: 50, windowMs: 1000, burst: 1 } };
  const { here, there } = await startFleet(() => ({ result: true }), { ...NO_RATES, lanes });

  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((id) => (id % 2 === 0 ? here : there).deleteMessages(GROUP, [parseMessageId(id)])),
  );

  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(6).fill('done'));
});
