import { expect, it } from 'vitest';
import type { BotApi } from '@gmbot/core/telegram/bot-api';
import { BotApiError, BotApiUnreachable } from '@gmbot/core/telegram/bot-api-failure';
import { readBot } from '@gmbot/core/telegram/read-bot';

function scripted(answers: unknown[]): BotApi {
  return {
    async call() {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    close: () => undefined,
  };
}

const ME = { id: 42, is_bot: true, first_name: 'Gate', username: 'gate_bot' };

it('asks until Telegram answers, with growing pauses, and no sooner than it names', async () => {
  const flood = new BotApiError({ httpCode: 429, description: '', retryAfterSeconds: 9, migrateToChatId: null });
  const api = scripted([
    new BotApiUnreachable('ECONNREFUSED', false),
    new BotApiUnreachable('time-out', true),
    flood,
    ME,
  ]);
  const pauses: number[] = [];

  const bot = await readBot(api, { pause: async (ms) => void pauses.push(ms) });

  expect(bot).toEqual({ id: 42, username: 'gate_bot', firstName: 'Gate' });
  expect(pauses).toEqual([500, 1000, 9000]);
});

it('gives up at once when the token is wrong', async () => {
  const api = scripted([
    new BotApiError({ httpCode: 401, description: 'Unauthorized', retryAfterSeconds: null, migrateToChatId: null }),
  ]);

  await expect(readBot(api, { pause: async () => undefined })).rejects.toMatchObject({ httpCode: 401 });
});
