import { parseUserId } from '@gmbot/core/domain/ids';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { BotApiError } from '@gmbot/core/telegram/bot-api-failure';
import type { Urgency } from '@gmbot/core/limits/rates';
import { createGateway } from '@gmbot/core/telegram/gateway';
import { createFakeClock } from './fakes/clock.js';
import { createFakeGovernor } from './fakes/governor.js';

/** The id of the bot that the gateway works for. */
export const BOT = parseUserId(42);

/** One call as it left the gateway. */
export interface SentCall {
  readonly method: string;
  readonly payload: Record<string, unknown>;
}

/** An answer of Telegram that it will not. */
export function refuse(httpCode: number, description: string, more: { retryAfterSeconds?: number } = {}): BotApiError {
  return new BotApiError({ httpCode, description, retryAfterSeconds: null, migrateToChatId: null, ...more });
}

/** A gateway on a Bot API that answers by a function, with a governor that lets everything go. */
export function createGatewayBench(answer: (call: SentCall) => unknown = () => true, urgency?: Urgency) {
  const clock = createFakeClock();
  const governor = createFakeGovernor(clock);
  const sent: SentCall[] = [];
  const calls: { method: string; outcome: string; durationMs: number }[] = [];
  const pauses: number[] = [];
  const api: BotApi = {
    async call(method, payload) {
      const call = { method, payload: JSON.parse(JSON.stringify(payload)) as Record<string, unknown> };
      sent.push(call);
      const result = answer(call);
      if (result instanceof Error) throw result;
      return result;
    },
    close: () => undefined,
  };
  const telegram = createGateway({
    api,
    governor,
    botId: BOT,
    clock,
    ...(urgency === undefined ? {} : { urgency }),
    onCall: (call) => calls.push(call),
    async pause(ms) {
      pauses.push(ms);
      clock.advance(ms);
    },
  });
  return { clock, governor, sent, calls, pauses, telegram };
}
